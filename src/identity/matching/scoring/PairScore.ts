/** What one attribute tells about a pair. */
export interface Evidence {
  readonly attribute: string;
  /** The level of agreement; null where one of the records does not tell. */
  readonly level: string | null;
  /** Bits for (positive) or against (negative) a match; 0 where the level is null. */
  readonly weight: number;
}

/** How likely two records are of one person, and why. */
export interface PairScore {
  readonly probability: number;
  /** The prior, the evidence and the household together: log2 of the odds. */
  readonly weight: number;
  /** Where the waterfall starts: log2 of the odds of two records taken at random. */
  readonly priorWeight: number;
  /** Bits against a match, at most 0, because the two may be different people of one household. */
  readonly householdWeight: number;
  readonly evidence: readonly Evidence[];
}
