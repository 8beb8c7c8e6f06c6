import { RequestError } from '../../errors/RequestError.js';
import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { Decision } from '../decisions/Decision.js';
import type { IdentityEvent } from '../history/IdentityEvent.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { Erasable } from './Erasable.js';

type Stored = StoredCustomer<CustomerContent>;

/**
 * Takes the names of erased records, and what people said of them, out of the histories of others:
 * of those who were parted from the customer, from whom it was parted, and of whom was decided together.
 */
export async function forgetInHistories(
  { customers, hasher }: Pick<IdentityStores, 'customers' | 'hasher'>,
  { id, ids, recordKeys, partedFrom }: Erasable,
  decided: readonly Decision[],
): Promise<void> {
  const erased = new Set(recordKeys);
  const others = decided.flatMap(({ groups }) => groups.flat().map(({ key }) => key));
  const found = await Promise.all([
    ...ids.map((one) => customers.partedFrom(one)),
    customers.byIds(partedFrom),
    customers.byRecordKeysEver(others.filter((key) => !erased.has(key))),
  ]);
  const byId = new Map(found.flat().map((one) => [one.id, one]));
  byId.delete(id);
  for (const one of byId.values()) {
    const history = withoutErased(one, erased, hasher);
    if (history === undefined) continue;
    const { version, content, updatedAt: _, ...rest } = one;
    const next = { ...rest, version: version + 1, content: { ...content, history } };
    if (await customers.replace(version, next)) continue;
    const message = `The customer ${one.id} has changed meanwhile; try again.`;
    throw new RequestError('CONFLICT', message, { retryable: true });
  }
}

/** Undefined where nothing of it is about them. */
function withoutErased(
  { content: { history } }: Stored,
  erased: ReadonlySet<string>,
  hasher: IdentityStores['hasher'],
): IdentityEvent[] | undefined {
  const left = history.map((event) => {
    const records = event.records.filter(
      ({ source, recordId }) => !erased.has(hasher.record(source, recordId)),
    );
    return records.length === event.records.length ? event : { ...event, records, reason: null };
  });
  return left.some((event, at) => event !== history[at]) ? left : undefined;
}
