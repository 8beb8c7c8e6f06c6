import type { Row } from '../dataset/Row.js';
import type { GuardedSource } from '../sources/GuardedSource.js';
import type { StreamRange } from '../sources/Source.js';
import type { SourceShare } from './SourceShare.js';

/** Which rows to read for a report. */
export interface RowReading<R extends Row> {
  readonly sources: readonly GuardedSource[];
  readonly datasets: readonly string[];
  readonly range: Partial<StreamRange>;
  /** What comes of reading each source, by name. */
  readonly shares: ReadonlyMap<string, SourceShare>;
  /** Rows that count; the others are not held. */
  readonly keep?: (row: R) => boolean;
}

/** Which rows to read, within bounds of time, so that they may be streamed. */
export type StreamReading<R extends Row> = RowReading<R> & { readonly range: StreamRange };
