import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { RequestError } from '../../errors/RequestError.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { SourceError } from '../../sources/SourceError.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { LookupGuard } from './LookupGuard.js';
import { linkFound } from './linkFound.js';

/**
 * Asks a source for a record that is not linked yet, and links it by the key that the source itself
 * has for it: `007`, a UUID in capitals or an address may lead to a record as well. Answers that key,
 * or the one that was asked for.
 */
export async function lookUpRecord(
  identity: IdentityStores,
  source: GuardedSource,
  guard: LookupGuard,
  scope: RequestScope,
  recordId: string,
): Promise<string> {
  const key = identity.hasher.record(source.name, recordId);
  const canRead = source.capabilities.get('profiles')?.keyedBy === 'RECORD';
  if (!canRead || guard.isUnknown(key)) return recordId;
  return guard.once(key, async () => {
    if (!guard.admit()) {
      const message = 'Too many unknown records are being looked up; retry in a second.';
      throw new RequestError('LIMIT_EXCEEDED', message, { retryable: true });
    }
    const slices = await source.read('profiles', [recordId], { limit: 1 }, scope);
    const slice = slices.get(recordId);
    if (slice === undefined || slice instanceof SourceError || slice.droppedRows > 0) {
      const message = 'The record is not linked yet, and its source could not be asked for it.';
      throw new RequestError('LOOKUP_INCOMPLETE', message, { retryable: true });
    }
    const [row] = slice.rows as readonly ProfileRow[];
    if (row === undefined) {
      guard.noteUnknown(key);
      return recordId;
    }
    await linkFound(identity, [row]);
    return row.ownRecordId ?? recordId;
  });
}
