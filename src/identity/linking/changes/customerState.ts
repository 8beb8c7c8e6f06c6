import type { CustomerState } from '../../../store/CustomerStore.js';
import type { LinkedIdentifier, LinkedRecord } from '../../Customer.js';
import type { CustomerContent } from '../../CustomerContent.js';
import { type CustomerChange, extendHistory } from '../../history/extendHistory.js';
import type { IdentityHasher } from '../../IdentityHasher.js';
import type { Cluster } from '../clusters/Cluster.js';

/** How records that are new to a customer are marked. */
export type LinkOrigin = 'rules' | 'read-through';

/** What a customer made of a cluster is to be; a survivor keeps its id, and what it knew of links. */
export function customerState(
  change: CustomerChange,
  hasher: IdentityHasher,
  origin: LinkOrigin,
): Omit<CustomerState<CustomerContent>, 'goneKeys' | 'partedFrom'> {
  const { id, ids, version, cluster, survivor, absorbed, decisions, now } = change;
  const former = [survivor, ...absorbed].flatMap((one) => one?.content.records ?? []);
  const known = new Map(former.map((record) => [`${record.source} ${record.recordId}`, record]));
  const members = cluster.filter(({ record }) => record.mergedInto === null);
  const records = members.map((member): LinkedRecord => {
    const { source, recordId } = member.record;
    const before = known.get(`${source} ${recordId}`);
    const match = member.match && { match: member.match };
    if (before !== undefined && isSameLink(before.linkedBy, member.linkedBy)) {
      return { ...without(before), ...match };
    }
    const isNew = before === undefined && origin === 'read-through';
    const linkedBy = isNew ? 'read-through' : member.linkedBy;
    return { source, recordId, linkedAt: now.toISOString(), linkedBy, ...match };
  });
  return {
    id,
    version,
    ids: [...new Set([id, ...ids])],
    active: members.length > 0,
    createdAt: survivor?.createdAt ?? now,
    recordKeys: cluster.map(({ record }) => record.key),
    identifierKeys: [
      ...new Set(members.flatMap(({ record }) => record.identifiers.map(({ key }) => key))),
    ],
    digest: hasher.content(
      ...cluster.flatMap(({ record }) => [record.key, record.fingerprint, record.mergedInto ?? '']),
      ...records.map(({ linkedBy, match }) =>
        match === undefined ? linkedBy : `${linkedBy} ${JSON.stringify(match)}`,
      ),
      ...decisions.map((decision) => decision.id),
    ),
    content: {
      records,
      identifiers: identifiersOf(cluster),
      history: extendHistory(change, hasher),
    },
  };
}

/** A link without the likeness that it once had. */
function without({ match: _match, ...link }: LinkedRecord): LinkedRecord {
  return link;
}

/** That a record was seen at a look-up stays true whatever rule links it; only a person's word counts more. */
function isSameLink(before: string, now: string): boolean {
  return before === now || (before === 'read-through' && now.startsWith('rule:'));
}

function identifiersOf(cluster: Cluster): LinkedIdentifier[] {
  return cluster
    .filter(({ record }) => record.mergedInto === null)
    .flatMap(({ record }) =>
      record.identifiers.map(({ key: _key, ...identifier }) => ({
        ...identifier,
        source: record.source,
      })),
    );
}
