import type { Capabilities } from '../Capabilities.js';
import { databaseCapabilities } from '../databases/databaseCapabilities.js';
import type { MongodbDataset } from './MongodbDataset.js';

/** What a source can do for a dataset. */
export function mongodbCapabilities(dataset: MongodbDataset, maxInFlight: number): Capabilities {
  return databaseCapabilities(dataset, {
    maxInFlight,
    isDated: dataset.timePath !== undefined,
    tellsParent: dataset.parentPath !== undefined,
    isComparable: (leaf) => typeof leaf === 'string',
  });
}
