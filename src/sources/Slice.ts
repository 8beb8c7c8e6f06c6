import type { Position } from '../dataset/Position.js';
import type { Row } from '../dataset/Row.js';
import type { SourceError } from './SourceError.js';

/** What a source holds of one lane within a window. */
export interface Slice {
  /** Newest first. */
  readonly rows: readonly Row[];
  /** Whether the lane has rows behind these. */
  readonly hasMore: boolean;
  /** Rows that could not be read as their type. */
  readonly droppedRows: number;
  /** With `hasMore`: where to read on, where that is further than behind the last row. */
  readonly next?: Position;
  /** Whether rows may be missing between these, because the budget of calls was spent. */
  readonly cut?: boolean;
  /** The instant whose state the rows show, where they come from a cache. */
  readonly asOf?: Date;
  /** Why they do, where the source could not be read. */
  readonly error?: SourceError;
}
