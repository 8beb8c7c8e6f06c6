import { chunk } from '../../lib/chunk.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import type { IdentityStores } from '../IdentityStores.js';
import { fromStored } from '../RecordContent.js';

/** Keys that one question to the store names. */
const KEYS = 1_000;

/** The records of these keys, as far as they are there. */
export async function readRecords(
  { records }: IdentityStores,
  keys: readonly string[],
): Promise<IdentityRecord[]> {
  const found: IdentityRecord[] = [];
  for (const some of chunk(keys, KEYS)) {
    for (const stored of await records.byKeys(some)) found.push(fromStored(stored));
  }
  return found;
}
