import type { Customer } from '../Customer.js';
import type { IdentityHasher } from '../IdentityHasher.js';
import type { DecidedRecord } from './Decision.js';

/** The records of a customer, with the hashes that decisions know them by. */
export function recordsOf(
  { records }: Pick<Customer, 'records'>,
  hasher: IdentityHasher,
): DecidedRecord[] {
  return records.map(({ source, recordId }) => ({
    key: hasher.record(source, recordId),
    source,
    recordId,
  }));
}
