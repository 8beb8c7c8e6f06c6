/** The SQL types of what rows are found and ordered by. */
export interface KeyTypes {
  readonly owner: string;
  readonly key: string;
  readonly time: string | undefined;
  readonly parent: string | undefined;
  /** Whether a row may be without time, so that such rows must be ordered last. */
  readonly timeNullable: boolean;
}
