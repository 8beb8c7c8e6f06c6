import type { Row } from '../dataset/Row.js';

/** Some rows of a dataset over all its lanes, on the way from the oldest to the newest. */
export interface StreamPage {
  readonly rows: readonly Row[];
  /** Rows that could not be read as their type. */
  readonly droppedRows: number;
}
