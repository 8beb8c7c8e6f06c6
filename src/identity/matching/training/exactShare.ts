import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import { countValues } from './countValues.js';

/** The exact chance that two records of a table, both with a value in a column, have the same one. */
export function exactShare(table: FeatureTable, place: number, betweenFiles: boolean): number {
  const column = table.columns[place];
  if (column === undefined) return 0;
  const all = countPairs(countValues(column, table.size));
  if (!betweenFiles) return all.equal / Math.max(all.known, 1);
  const within = countWithinFiles(table, column).map(countPairs);
  const left = (of: 'equal' | 'known') => within.reduce((sum, file) => sum - file[of], all[of]);
  return left('equal') / Math.max(left('known'), 1);
}

function countWithinFiles(table: FeatureTable, column: FeatureColumn): number[][] {
  const files = new Map<number, Map<number, number>>();
  for (let slot = 0; slot < table.size; slot++) {
    const id = column.idOf(slot);
    if (id === 0) continue;
    const counts = files.get(table.fileOf(slot)) ?? new Map<number, number>();
    files.set(table.fileOf(slot), counts);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...files.values()].map((counts) => [...counts.values()]);
}

function countPairs(counts: Iterable<number>): { equal: number; known: number } {
  let [equal, known] = [0, 0];
  for (const count of counts) {
    equal += (count * (count - 1)) / 2;
    known += count;
  }
  return { equal, known: (known * (known - 1)) / 2 };
}
