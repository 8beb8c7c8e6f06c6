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
  for (const one of within) {
    const row = read(one);
    if (row !== undefined) rows.push(row);
  }
  const hasMore = found.length > limit;
  const last = within.at(-1);
  const token = last && tokenOf(last);
  return {
    rows,
    hasMore,
    droppedRows: within.length - rows.length,
    ...(hasMore && token !== undefined && rows.at(-1)?.position.token !== token
      ? { next: { time: rows.at(-1)?.position.time ?? '', token } }
      : {}),
  };
}
