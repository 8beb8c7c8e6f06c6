import type { Capabilities } from '../Capabilities.js';
import { mappedChannels } from '../mappedChannels.js';
import { mappedConstants } from '../mappedConstants.js';
import { findableTypes } from './findCondition.js';
import type { MongodbDataset } from './MongodbDataset.js';

const BATCH_SIZE = 1_000;

/** What a source can do for a dataset. */
export function mongodbCapabilities(dataset: MongodbDataset, maxInFlight: number): Capabilities {
  const isProfiles = dataset.name === 'profiles';
  return {
    batchSize: BATCH_SIZE,
    maxInFlight,
    keyedBy: dataset.keyedBy,
    perLaneLimit: true,
    tellsParent: dataset.parentPath !== undefined,
    channels: mappedChannels(dataset.mapping),
    constants: mappedConstants(dataset.mapping),
    findBy: isProfiles ? findableTypes(dataset.mapping) : [],
    search: isProfiles && dataset.search.length > 0,
    ...(dataset.timePath === undefined ? {} : { countsBy: dataset.countsBy }),
    watch: dataset.timePath !== undefined,
    stream: dataset.timePath !== undefined,
  };
}
