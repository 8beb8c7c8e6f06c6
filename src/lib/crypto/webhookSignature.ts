import { createHmac } from 'node:crypto';

/** What of a delivery is signed. */
export interface SignedParts {
  readonly id: string;
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  readonly body: Buffer | string;
}

/**
 * The signature of a delivery under a secret, by the scheme of Standard Webhooks
 * (https://www.standardwebhooks.com): HMAC-SHA-256 over id, timestamp and body.
 */
export function webhookSignature({ id, timestamp, body }: SignedParts, secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
}
