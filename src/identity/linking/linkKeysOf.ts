import type { IdentityHasher } from '../IdentityHasher.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import type { LinkRules } from './LinkRules.js';

/** Hashes of what a record's attributes make together, by which the store finds who shares it. */
export function linkKeysOf(
  record: IdentityRecord,
  { rules }: LinkRules,
  hasher: IdentityHasher,
): string[] {
  return rules
    .filter(({ type }) => type === undefined)
    .flatMap(({ sharedOf }) => sharedOf(record).map(({ value }) => hasher.attributes(value)));
}
