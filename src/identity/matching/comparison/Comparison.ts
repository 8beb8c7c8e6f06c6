/** How values of one kind are compared. */
export interface Comparison {
  /** Names of the levels, from the closest agreement to none; equal values are on the first, unless `same` says otherwise. */
  readonly levels: readonly string[];
  /** The level of two values that differ. */
  readonly compare: (a: string, b: string) => number;
  /** The level of a value and itself, where that is not always the first. */
  readonly same?: (value: string) => number;
  /** The level of values that stand in each other's columns, where columns can be swapped. */
  readonly swapped?: number;
}
