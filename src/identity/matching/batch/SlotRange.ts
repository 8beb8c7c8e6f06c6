/** Slots from one up to, and without, another. */
export interface SlotRange {
  readonly from: number;
  readonly until: number;
}
