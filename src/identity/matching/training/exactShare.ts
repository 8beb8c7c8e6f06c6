import type { FeatureTable } from '../values/FeatureTable.js';

/** The exact chance that two records of a table, both with a value in a column, have the same one. */
export function exactShare(table: FeatureTable, place: number, betweenFiles: boolean): number {
  const all = countPairs(table, place, () => 0);
  if (!betweenFiles) return all.equal / Math.max(all.known, 1);
  const within = countPairs(table, place, (slot) => table.fileOf(slot));
  return (all.equal - within.equal) / Math.max(all.known - within.known, 1);
}

function countPairs(table: FeatureTable, place: number, groupOf: (slot: number) => number) {
  const values = new Map<string, number>();
  const groups = new Map<number, number>();
  const ids = table.columns[place]?.ids ?? [];
  let [equal, known] = [0, 0];
  for (let slot = 0; slot < table.size; slot++) {
    const id = ids[slot] ?? 0;
    if (id === 0) continue;
    const group = groupOf(slot);
    const value = `${group} ${id}`;
    equal += values.get(value) ?? 0;
    known += groups.get(group) ?? 0;
    values.set(value, (values.get(value) ?? 0) + 1);
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return { equal, known };
}
