import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ReadContext } from '../ReadContext.js';
import type { RowToWrite, RowValues, WriteOutcome } from './RowToWrite.js';

/** Tells a backend of rows that were made elsewhere; for datasets whose mapping has a `write`. */
export interface RowWriter {
  /** Whether a dataset of the source can hold a row that is about this. */
  concerns(dataset: string, values: RowValues): boolean;

  /** Tells of one row; fails with a `SourceError`, `SOURCE_REFUSED` where telling again is of no use. */
  write(dataset: string, row: RowToWrite, context: ReadContext): Promise<WriteOutcome>;

  /** What is wrong with a `write`, found without writing; undefined where that cannot be told. */
  check(dataset: string, context: ReadContext): Promise<readonly ConfigProblem[] | undefined>;

  close(): Promise<void>;
}
