import type { FeatureTable } from '../values/FeatureTable.js';

/** The number of pairs that could be compared: of all records, or of records of different files. */
export function countAllPairs(table: FeatureTable, betweenFiles: boolean): number {
  const all = (table.size * (table.size - 1)) / 2;
  if (!betweenFiles) return all;
  const sizes = new Map<number, number>();
  for (let slot = 0; slot < table.size; slot++) {
    const file = table.fileOf(slot);
    sizes.set(file, (sizes.get(file) ?? 0) + 1);
  }
  return [...sizes.values()].reduce((left, size) => left - (size * (size - 1)) / 2, all);
}
