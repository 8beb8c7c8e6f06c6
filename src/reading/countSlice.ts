import type { RowCounts } from '../sources/RowGroup.js';
import type { Slice } from '../sources/Slice.js';

/** Rows that were read, in the form of rows that were counted; where there are more, they are cut. */
export function countSlice({ rows, hasMore, droppedRows, cut }: Slice): RowCounts {
  const groups = rows.map((row) => ({
    values: row as unknown as Readonly<Record<string, unknown>>,
    count: 1,
    first: row.position.time,
    last: row.position.time,
    ...(row.unreadable && { unreadable: row.unreadable }),
  }));
  return { groups, droppedRows, cut: hasMore || cut === true };
}
