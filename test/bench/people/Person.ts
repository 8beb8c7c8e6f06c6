/** One customer, and where the silos have them. */
export interface Person {
  /** The gateway's id of the customer. */
  readonly id: string;
  /** Record ids by source. */
  readonly records: Readonly<Record<string, readonly string[]>>;
  readonly loyaltyNumbers: readonly string[];
}
