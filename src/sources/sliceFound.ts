import { isDeepStrictEqual } from 'node:util';
import type { Row } from '../dataset/Row.js';
import type { Slice } from './Slice.js';

/** How what was found is read, and what leads back to behind it. */
export interface FoundReader<T> {
  /** Undefined for one that cannot be read. */
  read(found: T): Row | undefined;
  tokenOf(found: T): string;
}

/** Makes a slice of what was found, newest first and one more than asked for where there are more. */
export function sliceFound<T>(
  found: readonly T[],
  limit: number,
  { read, tokenOf }: FoundReader<T>,
): Slice {
  const within = found.length > limit ? found.slice(0, limit) : found;
  const rows: Row[] = [];
  let droppedRows = 0;
  for (const one of within) {
    const row = read(one);
    if (row === undefined) droppedRows += 1;
    // Joins yield a row twice: both come next to each other, as they are sorted by the key.
    else if (!isSame(row, rows.at(-1))) rows.push(row);
  }
  const hasMore = found.length > limit;
  const last = within.at(-1);
  const token = last && tokenOf(last);
  return {
    rows,
    hasMore,
    droppedRows,
    ...(hasMore && token !== undefined && rows.at(-1)?.position.token !== token
      ? { next: { time: rows.at(-1)?.position.time ?? '', token } }
      : {}),
  };
}

function isSame(row: Row, last: Row | undefined): boolean {
  return last !== undefined && row.key === last.key && isDeepStrictEqual(row, last);
}
