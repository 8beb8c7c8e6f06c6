import type { IdentityStores } from '../../../src/identity/IdentityStores.js';
import { linkAll } from '../../../src/identity/linking/linkAll.js';
import { clustersOf } from '../../support/openIdentity.js';

/** What is wrong with the stores; empty when all holds that must hold whatever happened. */
export async function checkIdentity(
  stores: IdentityStores,
  given: readonly string[],
): Promise<string[]> {
  const wrong: string[] = [];
  const clusters = await clustersOf(stores);
  const records = clusters.flat();
  if (records.length !== new Set(records).size) wrong.push('a record has several customers');
  for (const id of given) {
    const found = await stores.customers.byIds([id]);
    if (found.length !== 1) wrong.push(`an id leads to ${found.length} customers`);
  }
  for await (const { content } of stores.customers.all()) {
    const ids = content.history.map(({ id }) => id);
    if (ids.length !== new Set(ids).size) wrong.push('an event is there twice');
    const merges = content.history.filter(({ kind, decision }) => kind === 'MERGED' && !decision);
    if (merges.length > 0) wrong.push('a merge of a person is told as one of a rule');
  }
  const pending = await stores.decisions.pending(new Date(Date.now() + 60_000));
  if (pending.length > 0) wrong.push('a decision is not carried out');
  const { created, changed, merged, emptied } = await linkAll(stores);
  if (created + changed + merged + emptied > 0) wrong.push('customers do not follow the decisions');
  return wrong;
}
