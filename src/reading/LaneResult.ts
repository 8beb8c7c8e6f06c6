import type { Slice } from '../sources/Slice.js';
import type { SourceError } from '../sources/SourceError.js';

/** What came of reading a lane, and when. */
export interface LaneResult {
  readonly outcome: Slice | SourceError;
  readonly fetchedAt: Date;
}
