/** Why one row, or one field of it, could not be read; never holds the value. */
export interface RowProblem {
  readonly source: string;
  readonly dataset: string;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}
