import type { Slice } from './Slice.js';

/** The answer of who has no rows, and none left to hand out. */
export const emptySlice: Slice = { rows: [], hasMore: false, droppedRows: 0 };
