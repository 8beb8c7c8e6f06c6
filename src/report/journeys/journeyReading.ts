import type { InteractionRow } from '../../dataset/InteractionRow.js';
import { fitsCondition } from '../../journey/conditions/fitsCondition.js';
import type { Journey } from '../../journey/Journey.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { StreamRange } from '../../sources/Source.js';
import type { StreamReading } from '../RowReading.js';
import { sharesOf } from '../sharesOf.js';

/** What is to be read to follow customers through a journey: what no condition speaks of is not held. */
export function journeyReading(
  { stages, exits, datasets }: Journey,
  range: StreamRange,
  sources: readonly GuardedSource[],
): StreamReading<InteractionRow> {
  const conditions = [...stages, ...exits].map(({ condition }) => condition);
  const names = datasets.map(({ name }) => name);
  return {
    sources,
    datasets: names,
    range,
    shares: sharesOf(sources, names),
    keep: (row) => conditions.some((condition) => fitsCondition(row, condition)),
  };
}
