import type { IdentityHasher } from '../../identity/IdentityHasher.js';

/** What a decision on a hop is found by when the customer is erased whose interactions it is about. */
export function hopOwner(hasher: IdentityHasher, customerId: string): string {
  return hasher.content('hop owner', customerId);
}
