import { comparisonOf } from '../comparison/comparisonOf.js';
import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import { countValues } from './countValues.js';

/** The exact chance that two records of a table, both with a value in a column, have the same one. */
export function exactShare(table: FeatureTable, place: number, betweenFiles: boolean): number {
  const column = table.columns[place];
  if (column === undefined) return 0;
  const isExact = exactValues(column);
  const all = countPairs(countValues(column, table.size).entries(), isExact);
  if (!betweenFiles) return all.equal / Math.max(all.known, 1);
  const within = countWithinFiles(table, column).map((counts) => countPairs(counts, isExact));
  const left = (of: 'equal' | 'known') => within.reduce((sum, file) => sum - file[of], all[of]);
  return left('equal') / Math.max(left('known'), 1);
}

function countWithinFiles(table: FeatureTable, column: FeatureColumn): Map<number, number>[] {
  const files = new Map<number, Map<number, number>>();
  for (let slot = 0; slot < table.size; slot++) {
    const id = column.idOf(slot);
    if (id === 0) continue;
    const counts = files.get(table.fileOf(slot)) ?? new Map<number, number>();
    files.set(table.fileOf(slot), counts);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...files.values()];
}

/** Whether two records agree exactly who share a value, by its number: initials only begin alike. */
function exactValues({ kind, pool }: FeatureColumn): (id: number) => boolean {
  const { same } = comparisonOf(kind);
  return (id) => same === undefined || same(pool.valueOf(id)) === 0;
}

function countPairs(
  counts: Iterable<readonly [number, number]>,
  isExact: (id: number) => boolean,
): { equal: number; known: number } {
  let [equal, known] = [0, 0];
  for (const [id, count] of counts) {
    if (isExact(id)) equal += (count * (count - 1)) / 2;
    known += count;
  }
  return { equal, known: (known * (known - 1)) / 2 };
}
