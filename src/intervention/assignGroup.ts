import type { IdentityHasher } from '../identity/IdentityHasher.js';
import type { Group } from './Enrolment.js';
import type { Intervention } from './Intervention.js';

const BYTES = 6;
const RANGE = 2 ** (8 * BYTES);

/**
 * The group of a customer who is not enrolled yet: by a keyed hash of the customer's id, salted per
 * intervention, so that the same customer always comes to the same group, and nobody can tell which
 * without the key.
 */
export function assignGroup(
  { id, salt, holdoutShare }: Intervention,
  customerId: string,
  hasher: IdentityHasher,
): Group {
  const hash = Buffer.from(hasher.content('group', id, salt, customerId), 'base64url');
  return hash.readUIntBE(0, BYTES) / RANGE < holdoutShare ? 'CONTROL' : 'TREATED';
}
