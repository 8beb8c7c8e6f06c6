import type { Capabilities } from '../Capabilities.js';
import { mappedChannels } from '../mappedChannels.js';
import { mappedConstants } from '../mappedConstants.js';
import { findableTypes } from './findConditions.js';
import type { PostgresDataset } from './PostgresDataset.js';

const BATCH_SIZE = 1_000;

/** What a source can do for a dataset. */
export function postgresCapabilities(dataset: PostgresDataset, maxInFlight: number): Capabilities {
  const isProfiles = dataset.name === 'profiles';
  return {
    batchSize: BATCH_SIZE,
    maxInFlight,
    keyedBy: dataset.keyedBy,
    perLaneLimit: true,
    tellsParent: dataset.parent !== undefined,
    channels: mappedChannels(dataset.mapping),
    constants: mappedConstants(dataset.mapping),
    findBy: isProfiles ? findableTypes(dataset.mapping) : [],
    search: isProfiles && dataset.search.length > 0,
    ...(dataset.time === undefined ? {} : { countsBy: dataset.countsBy }),
    watch: dataset.time !== undefined,
    stream: dataset.time !== undefined,
  };
}
