import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import type { Lane } from '../reading/Lane.js';
import { type LaneOwner, lanesOf } from '../reading/LaneOwner.js';
import type { GuardedSource } from '../sources/GuardedSource.js';

/** Every lane of a person in these datasets, over all sources. */
export function interactionLanes(
  owner: LaneOwner,
  datasets: readonly DatasetDefinition[],
  sources: readonly GuardedSource[],
): Lane[] {
  return datasets.flatMap(({ name }) => lanesOf(owner, name, sources));
}
