/** What a person decided of two contacts: that they are one conversation, or are not. */
export interface HopDecision {
  readonly id: string;
  /** `contactId`s. */
  readonly from: string;
  readonly to: string;
  readonly confirmed: boolean;
  readonly actor: string;
  readonly reason: string;
  /** RFC 3339. */
  readonly decidedAt: string;
}

/** Orders decisions so that the newest comes first. */
export function newestFirst(a: HopDecision, b: HopDecision): number {
  if (a.decidedAt !== b.decidedAt) return a.decidedAt > b.decidedAt ? -1 : 1;
  return a.id > b.id ? -1 : 1;
}
