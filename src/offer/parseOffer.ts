import { RequestError } from '../errors/RequestError.js';
import type { OfferInput } from '../generated/resolvers.js';
import type { Offer } from './Offer.js';

const LONGEST = 200;

/** Checks an offer; whatever cannot be one is refused in words. */
export function parseOffer({ channel, purpose, discountPercent, ...named }: OfferInput): Offer {
  if (discountPercent != null && !(discountPercent >= 0 && discountPercent <= 100)) {
    throw refusal('discountPercent', '0 to 100 per cent', discountPercent);
  }
  return {
    id: text('id', named.id),
    sku: text('sku', named.sku),
    category: text('category', named.category),
    channel,
    purpose: purpose ?? 'MARKETING',
    campaign: text('campaign', named.campaign),
  };
}

function text(field: string, value: string | null | undefined): string | undefined {
  if (value == null) return undefined;
  const trimmed = value.trim();
  if (trimmed !== '' && value.length <= LONGEST) return trimmed;
  throw refusal(field, `1 to ${LONGEST} characters`, `${value.length}`);
}

function refusal(field: string, expected: string, found: string | number): RequestError {
  const message = `offerDecision(offer:) expects ${field} of ${expected}, got ${found}.`;
  return new RequestError('BAD_USER_INPUT', message);
}
