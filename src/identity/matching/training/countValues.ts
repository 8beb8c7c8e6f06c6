import type { FeatureColumn } from '../values/FeatureColumn.js';

/** How many of the first records have each value of a column, by its number. */
export function countValues(column: FeatureColumn, records: number): Int32Array {
  const counts = new Int32Array(column.pool.size);
  for (let slot = 0; slot < records; slot++) {
    const id = column.idOf(slot);
    if (id > 0) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}
