import type { AssembledRow } from './assembleRows.js';

/** Rows by the place of their lane in the statement, from 0. */
export function groupByLane(rows: readonly AssembledRow[]): Map<number, AssembledRow[]> {
  const groups = new Map<number, AssembledRow[]>();
  for (const row of rows) {
    const group = groups.get(row.n - 1);
    if (group === undefined) groups.set(row.n - 1, [row]);
    else group.push(row);
  }
  return groups;
}
