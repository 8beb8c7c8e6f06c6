import type { OfferInput } from '../../generated/resolvers.js';

/** Whether an offer may be made to a customer, as a line of a file asks it. */
export interface OfferQuestion {
  readonly id: string;
  readonly offer: OfferInput;
}

/** A line that asks nothing, and why. */
export interface NoQuestion {
  readonly error: 'BAD_USER_INPUT';
  readonly message: string;
}
