import type { RowReference } from '../dataset/Row.js';
import type { CustomerContent } from '../identity/CustomerContent.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import type { StoredActivity } from '../store/ActivityStore.js';
import type { StoredCustomer } from '../store/CustomerStore.js';
import type { Activity } from './Activity.js';

type Entry = StoredActivity<RowReference>;
type Stored = StoredCustomer<CustomerContent>;

/** Carriers that an address may have at most to be looked at. */
const MOST_CARRIERS = 1_000;

/** Says whose each activity is now, with one look-up for all that are named in the same way. */
export async function findOwners(
  entries: readonly Entry[],
  { customers }: IdentityStores,
): Promise<Activity[]> {
  const keysOf = (kind: Entry['ownerKind']) => [
    ...new Set(entries.filter(({ ownerKind }) => ownerKind === kind).map(({ owner }) => owner)),
  ];
  const [ids, records, identifiers] = [keysOf('CUSTOMER'), keysOf('RECORD'), keysOf('IDENTIFIER')];
  const none: Stored[] = [];
  const [byId, byRecord, byIdentifier] = await Promise.all([
    ids.length === 0 ? none : customers.byIds(ids),
    records.length === 0 ? none : customers.byRecordKeys(records),
    identifiers.length === 0 ? none : customers.byIdentifierKeys(identifiers, MOST_CARRIERS),
  ]);
  const owners = new Map<string, Set<string>>();
  const note = (kind: Entry['ownerKind'], keys: readonly string[], { ids: all }: Stored) => {
    for (const key of keys) {
      const name = `${kind} ${key}`;
      owners.set(name, new Set([...(owners.get(name) ?? []), ...all]));
    }
  };
  for (const one of byId) note('CUSTOMER', one.ids, one);
  for (const one of byRecord) note('RECORD', one.recordKeys, one);
  for (const one of byIdentifier) note('IDENTIFIER', one.identifierKeys, one);
  return entries.map(({ seq, content, ownerKind, owner }) => ({
    seq,
    row: content,
    customerIds: owners.get(`${ownerKind} ${owner}`) ?? new Set(),
  }));
}
