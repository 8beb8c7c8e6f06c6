import type { Cells } from '../connection/Cells.js';
import type { PostgresRow } from './PostgresRow.js';

/** A row of the result, its parent's cells and child rows gathered. */
export interface AssembledRow extends PostgresRow {
  /** Which of the statement's `k` it belongs to, from 1. */
  readonly n: number;
  readonly token: string;
}

const HEAD = 4;

/** Gathers the lines of a result of `selectRows`, one per child row, to rows. */
export function assembleRows(
  lines: readonly Cells[],
  cells: number,
  lists: number,
): AssembledRow[] {
  const rows: AssembledRow[] = [];
  let last: AssembledRow | undefined;
  let lastN: Cells[number] | undefined;
  let lastRank: Cells[number] | undefined;
  for (const line of lines) {
    const [n, rank, key, time] = line;
    if (last === undefined || rank !== lastRank || n !== lastN) {
      last = {
        n: Number(n),
        // Time and key in the source's own words: enough to seek behind this very row.
        token: `[${JSON.stringify(time)},${JSON.stringify(key)}]`,
        cells: line.slice(HEAD, HEAD + cells),
        children: emptyLists(lists),
      };
      lastN = n;
      lastRank = rank;
      rows.push(last);
    }
    const list = line[HEAD + cells];
    if (list !== undefined && list !== null) {
      last.children[Number(list)]?.push(line.slice(HEAD + cells + 1));
    }
  }
  return rows;
}

function emptyLists(count: number): Cells[][] {
  const lists: Cells[][] = [];
  for (let place = 0; place < count; place++) lists.push([]);
  return lists;
}
