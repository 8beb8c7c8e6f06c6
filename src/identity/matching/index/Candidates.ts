/** Most candidates that one look-up answers. */
export const MAX_CANDIDATES = 500;

/** What the blocks hold for one record. */
export interface Candidates {
  /** Slots; the array is used again by the next look-up, and only its first `count` values count. */
  readonly slots: Int32Array;
  readonly count: number;
  /** Records of blocks that were too large to be looked at. */
  readonly cut: number;
}
