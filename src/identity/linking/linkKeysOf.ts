import type { IdentityHasher } from '../IdentityHasher.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import type { LinkRules } from './LinkRules.js';

/**
 * Hashes of what a record's attributes make together, and of identifiers in the form that is compared
 * where that is another than their own: by these the store finds who shares it.
 */
export function linkKeysOf(
  record: IdentityRecord,
  { rules }: LinkRules,
  hasher: IdentityHasher,
): string[] {
  const keys = new Set<string>();
  for (const { type, sharedOf } of rules) {
    for (const { value } of sharedOf(record)) {
      keys.add(hasher.shared(type, value));
    }
  }
  for (const { key } of record.identifiers) keys.delete(key);
  return [...keys];
}
