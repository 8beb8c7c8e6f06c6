import type { IdentityRecord } from '../../IdentityRecord.js';
import type { IdentityStores } from '../../IdentityStores.js';
import { fromStored } from '../../RecordContent.js';
import { readByKeys } from '../../readByKeys.js';

/** The records of these keys, as far as they are there. */
export function readRecords(
  { records }: IdentityStores,
  keys: readonly string[],
): Promise<IdentityRecord[]> {
  return readByKeys(keys, async (some) => (await records.byKeys(some)).map(fromStored));
}
