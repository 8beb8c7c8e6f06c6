import type { Slice } from './Slice.js';

/** At most so many rows of a slice: where to read on is then behind the last of them. */
export function cutSlice(slice: Slice, limit: number): Slice {
  if (slice.rows.length <= limit) return slice;
  const { next: _beyond, ...rest } = slice;
  return { ...rest, rows: slice.rows.slice(0, limit), hasMore: true };
}
