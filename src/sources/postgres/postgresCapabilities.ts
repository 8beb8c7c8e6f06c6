import type { Capabilities } from '../Capabilities.js';
import { databaseCapabilities } from '../databases/databaseCapabilities.js';
import type { PostgresDataset } from './PostgresDataset.js';
import { identifierSql } from './statements/identifierSql.js';

/** What a source can do for a dataset. */
export function postgresCapabilities(dataset: PostgresDataset, maxInFlight: number): Capabilities {
  return databaseCapabilities(dataset, {
    maxInFlight,
    isDated: dataset.time !== undefined,
    tellsParent: dataset.parent !== undefined,
    isComparable: (leaf) => identifierSql(leaf) !== undefined,
  });
}
