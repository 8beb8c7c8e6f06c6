/** So many of so many. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}
