import type { PostgresDataset } from '../PostgresDataset.js';

/** The condition that a mapping sets for all rows of a dataset, where it does. */
export function ownCondition({ where }: PostgresDataset): string[] {
  return where === undefined ? [] : [`(${where})`];
}
