import type { OffersConfig } from '../config/offersShape.js';
import type { Finding } from './Finding.js';
import type { Offer } from './Offer.js';
import type { OfferContext } from './OfferContext.js';

/** The codes of what speaks against an offer. */
export type OfferReasonCode =
  | 'ALREADY_BOUGHT'
  | 'OPEN_COMPLAINT'
  | 'NO_CONSENT'
  | 'CONTACTED_TOO_OFTEN'
  | 'OFFER_ALREADY_USED'
  | 'IN_CONTROL_GROUP'
  | 'QUIET_HOURS'
  | 'UNKNOWN_INCOMPLETE_DATA';

/** One thing that may speak against an offer. */
export interface OfferRule {
  readonly code: Exclude<OfferReasonCode, 'UNKNOWN_INCOMPLETE_DATA'>;
  /** Whether the configuration asks it. */
  isEnabled(config: OffersConfig): boolean;
  /** Whether an offer is refused where the rule cannot tell. */
  failsClosed(config: OffersConfig): boolean;
  find(offer: Offer, context: OfferContext): Promise<Finding>;
}
