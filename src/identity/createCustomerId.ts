import { randomBytes } from 'node:crypto';

/** A new customer id: opaque, random, never given out twice. */
export function createCustomerId(): string {
  return `c_${randomBytes(15).toString('base64url')}`;
}
