import { timingSafeEqual } from 'node:crypto';
import { type SignedParts, webhookSignature } from '../../lib/crypto/webhookSignature.js';

/** A delivery and what it says to be signed with. */
export interface SignedDelivery extends SignedParts {
  /** `v1,` and the signature in base64; several are parted by spaces. */
  readonly signature: string;
}

/** Whether a delivery was signed with one of the secrets. */
export function isSigned(
  { signature, ...parts }: SignedDelivery,
  secrets: readonly string[],
): boolean {
  const given = signature
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice(3), 'base64'));
  return secrets.some((secret) => {
    const expected = webhookSignature(parts, secret);
    return given.some((one) => one.length === expected.length && timingSafeEqual(one, expected));
  });
}
