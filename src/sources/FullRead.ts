/** That each read of a dataset looks at all rows of a large table, as no index leads to those that are asked for. */
export interface FullRead {
  readonly table: string;
  /** About how many rows it has. */
  readonly rows: number;
  /** What an index of it would begin with, where that is known. */
  readonly by?: string;
}

/** Of fewer rows all are looked at in no time. */
export const MANY_ROWS = 50_000;
