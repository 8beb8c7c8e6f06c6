import type { CustomerState, StoredCustomer } from '../../store/CustomerStore.js';
import type { LinkedIdentifier, LinkedRecord } from '../Customer.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { IdentityHasher } from '../IdentityHasher.js';
import type { Cluster } from './partition.js';

type Stored = StoredCustomer<CustomerContent>;

/** How records that are new to a customer are marked. */
export type LinkOrigin = 'rules' | 'read-through';

/** What a customer made of a cluster is to be; a survivor keeps its id, and what it knew of links. */
export function customerState(
  cluster: Cluster,
  survivor: Stored | undefined,
  absorbed: readonly Stored[],
  id: string,
  hasher: IdentityHasher,
  origin: LinkOrigin,
  now: Date,
): CustomerState<CustomerContent> {
  const former = [survivor, ...absorbed].flatMap((one) => one?.content.records ?? []);
  const known = new Map(former.map((record) => [`${record.source} ${record.recordId}`, record]));
  const members = cluster.filter(({ record }) => record.mergedInto === null);
  const records = members.map(({ record: { source, recordId }, rule }): LinkedRecord => {
    const before = known.get(`${source} ${recordId}`);
    const linkedBy = `rule:${rule}`;
    if (before !== undefined && (before.linkedBy === linkedBy || !isByRule(before))) return before;
    return {
      source,
      recordId,
      linkedAt: now.toISOString(),
      linkedBy: before === undefined && origin === 'read-through' ? 'read-through' : linkedBy,
    };
  });
  const identifiers = identifiersOf(cluster);
  return {
    id,
    ids: [...new Set([id, ...(survivor?.ids ?? []), ...absorbed.flatMap(({ ids }) => ids)])],
    active: members.length > 0,
    createdAt: survivor?.createdAt ?? now,
    recordKeys: cluster.map(({ record }) => record.key),
    identifierKeys: [
      ...new Set(members.flatMap(({ record }) => record.identifiers.map(({ key }) => key))),
    ],
    digest: hasher.content(
      ...cluster.flatMap(({ record }) => [record.key, record.fingerprint, record.mergedInto ?? '']),
      ...records.map(({ linkedBy }) => linkedBy),
    ),
    content: { records, identifiers },
  };
}

function isByRule({ linkedBy }: LinkedRecord): boolean {
  return linkedBy.startsWith('rule:');
}

function identifiersOf(cluster: Cluster): LinkedIdentifier[] {
  return cluster
    .filter(({ record }) => record.mergedInto === null)
    .flatMap(({ record }) =>
      record.identifiers.map(({ type, value, firstSeenAt }) => ({
        type,
        value,
        source: record.source,
        firstSeenAt,
      })),
    );
}
