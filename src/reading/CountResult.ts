import type { RowCounts } from '../sources/RowGroup.js';
import type { SourceError } from '../sources/SourceError.js';

/** What came of counting a lane, and when. */
export interface CountResult {
  readonly outcome: RowCounts | SourceError;
  readonly fetchedAt: Date;
}
