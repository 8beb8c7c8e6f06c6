import { RequestError } from '../../errors/RequestError.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { Erasable } from './Erasable.js';
import { forgetInDecision } from './forgetInDecision.js';
import { forgetInHistories } from './forgetInHistories.js';

/**
 * Erases what was known of a customer's records, and the customer itself as the very last: until then
 * an erasure that was interrupted can be done again. Decisions that are about records of somebody who
 * is still there, too, stay, without the names of those that are erased.
 */
export async function eraseIdentity(identity: IdentityStores, erasable: Erasable): Promise<void> {
  const { customers, records, decisions, imports } = identity;
  const { id, version, recordKeys } = erasable;
  const erased = new Set(recordKeys);
  const decided = await decisions.byRecordKeys(recordKeys);
  await forgetInHistories(identity, erasable, decided);
  for (const decision of decided) {
    const named = await records.byKeys(decision.groups.flat().map(({ key }) => key));
    if (named.every(({ mergedInto }) => mergedInto !== null)) await decisions.remove(decision.id);
    else await decisions.rewrite(forgetInDecision(decision, erased));
  }
  await imports.removeRecords(recordKeys);
  await records.remove(recordKeys);
  if (await customers.remove(id, version)) return;
  const message = `The customer ${id} has changed meanwhile; look at it, and try again.`;
  throw new RequestError('CONFLICT', message, { retryable: true });
}
