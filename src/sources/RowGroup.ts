import type { UnreadableField } from '../dataset/Row.js';

/** Rows of a lane that are alike in some fields. */
export interface RowGroup {
  /** The fields in which they are alike, in the shape of their type. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly count: number;
  /** When the first and the last of them happened, as `Position.time`. */
  readonly first: string;
  readonly last: string;
  /** Fields that are null as what the source has cannot be read. */
  readonly unreadable?: readonly UnreadableField[];
}

/** All rows of a lane, counted instead of read. */
export interface RowCounts {
  readonly groups: readonly RowGroup[];
  /** Rows that could not be read as their type. */
  readonly droppedRows: number;
  /** Whether rows may be missing: there are more than could be counted. */
  readonly cut?: boolean;
}
