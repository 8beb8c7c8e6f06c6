import { createHmac, timingSafeEqual } from 'node:crypto';

/** What of a delivery is signed. */
export interface SignedDelivery {
  readonly id: string;
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  readonly body: Buffer;
  /** `v1,` and the signature in base64; several are parted by spaces. */
  readonly signature: string;
}

/**
 * Whether a delivery was signed with one of the secrets, by the scheme of Standard Webhooks
 * (https://www.standardwebhooks.com): HMAC-SHA-256 over id, timestamp and body.
 */
export function isSigned(
  { id, timestamp, body, signature }: SignedDelivery,
  secrets: readonly string[],
): boolean {
  const given = signature
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice(3), 'base64'));
  return secrets.some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
    return given.some((one) => one.length === expected.length && timingSafeEqual(one, expected));
  });
}
