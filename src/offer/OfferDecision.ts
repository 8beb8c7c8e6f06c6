import type { Row } from '../dataset/Row.js';
import type { Freshness } from '../reading/Freshness.js';
import type { OfferReasonCode } from './OfferRule.js';

/** Something that speaks against an offer. */
export interface OfferReason {
  readonly code: OfferReasonCode;
  readonly message: string;
  /** The very rows that it rests on. */
  readonly evidence: readonly Row[];
}

/** Whether an offer may be made to a customer, and why not. */
export interface OfferDecision {
  readonly allowed: boolean;
  readonly reasons: readonly OfferReason[];
  readonly notes: readonly string[];
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}
