/** How one value of a column holds many. */
export type ListType = 'ARRAY' | 'JSON';

/** The SQL types of what rows are found and ordered by. */
export interface KeyTypes {
  readonly owner: string;
  readonly key: string;
  readonly time: string | undefined;
  readonly parent: string | undefined;
  /** Whether a row may be without time, so that such rows must be ordered last. */
  readonly timeNullable: boolean;
  /** How the columns of identifiers that hold many of them in one value hold them, by their SQL. */
  readonly lists: ReadonlyMap<string, ListType>;
}
