import { isDeepStrictEqual } from 'node:util';
import { chunk } from '../../lib/chunk.js';
import type { Parting } from '../../store/CustomerDocument.js';
import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { IdentityHasher } from '../IdentityHasher.js';
import type { IdentityStores } from '../IdentityStores.js';
import { extendPartings } from '../linking/changes/extendPartings.js';
import type { IdentityEventKind } from './IdentityEvent.js';

type Stored = StoredCustomer<CustomerContent>;

const UPGRADE = 'partings';
const BATCH = 500;
/** Older than any version: what has one was recorded when partings were noted already. */
const BEFORE_VERSIONS = 0;
const PARTING: readonly IdentityEventKind[] = ['UNLINKED', 'SPLIT', 'UNDONE'];

/**
 * Notes with customers whom they were parted from before that was noted with them: as far as a
 * customer's history names records that others have by now. Done once for a store.
 */
export async function learnPartings({ customers, sync, hasher }: IdentityStores): Promise<void> {
  if (await sync.isUpgraded(UPGRADE)) return;
  const now = new Date().toISOString();
  const lost = new Map<string, Parting[]>();
  for await (const customer of customers.all()) {
    for (const [key, at] of lostRecords(customer, hasher, now)) {
      const partings = customer.ids.map((id) => ({ id, version: BEFORE_VERSIONS, at }));
      lost.set(key, [...(lost.get(key) ?? []), ...partings]);
    }
  }
  let conflicts = 0;
  for (const keys of chunk([...lost.keys()], BATCH)) {
    for (const holder of await customers.byRecordKeys(keys)) {
      const learnt = holder.recordKeys.flatMap((key) => lost.get(key) ?? []);
      const { updatedAt: _updatedAt, ...state } = holder;
      const known = { ids: [], version: 0, partedFrom: [...holder.partedFrom, ...learnt] };
      const partedFrom = extendPartings(holder.ids, [known], now);
      if (isDeepStrictEqual(partedFrom, holder.partedFrom)) continue;
      const version = holder.version + 1;
      if (!(await customers.replace(holder.version, { ...state, version, partedFrom }))) {
        conflicts += 1;
      }
    }
  }
  // Whoever was changed meanwhile is told at the next sync.
  if (conflicts === 0) await sync.noteUpgraded(UPGRADE);
}

/** The records that a customer had and has no more, by their keys, and when they left at the latest. */
function lostRecords(
  { recordKeys, content }: Stored,
  hasher: IdentityHasher,
  now: string,
): Map<string, string> {
  const lost = new Map<string, string>();
  for (const { kind, occurredAt, records } of content.history) {
    // That records are not one person was decided of such, too, as never were together.
    if (kind === 'DECIDED_DIFFERENT') continue;
    for (const { source, recordId } of records) {
      lost.set(hasher.record(source, recordId), PARTING.includes(kind) ? occurredAt : now);
    }
  }
  for (const key of recordKeys) lost.delete(key);
  return lost;
}
