/** A customer whom no source has any more, and what the store knows it by. */
export interface Erasable {
  readonly id: string;
  readonly version: number;
  /** Its own, and those of the customers that were merged into it. */
  readonly ids: readonly string[];
  readonly recordKeys: readonly string[];
  /** Ids of those from whom it has been parted itself. */
  readonly partedFrom: readonly string[];
  /** Customers who were parted from it and are still there: what was recorded of it counts for them. */
  readonly partIds: readonly string[];
}
