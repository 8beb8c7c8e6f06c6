/** What people decided about pairs of records, told by their keys; stronger than any score. */
export interface Decisions {
  readonly mustLink?: readonly (readonly [string, string])[];
  /** Stronger than `mustLink` where the two contradict each other. */
  readonly mustNotLink?: readonly (readonly [string, string])[];
}

/** No decision at all. */
export const NO_DECISIONS: Decisions = {};
