import type { Cells } from './Cells.js';
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
  let lastHead = '';
  for (const line of lines) {
    const head = `${line[0]}/${line[1]}`;
    if (last === undefined || head !== lastHead) {
      last = {
        n: Number(line[0]),
        // Time and key in the source's own words: enough to seek behind this very row.
        token: JSON.stringify([line[3], line[2]]),
        cells: line.slice(HEAD, HEAD + cells),
        children: Array.from({ length: lists }, () => []),
      };
      lastHead = head;
      rows.push(last);
    }
    const list = line[HEAD + cells];
    if (list !== undefined && list !== null) {
      last.children[Number(list)]?.push(line.slice(HEAD + cells + 1));
    }
  }
  return rows;
}
