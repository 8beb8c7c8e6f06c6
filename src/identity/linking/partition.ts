import type { ImportedCluster } from '../../store/ImportStore.js';
import type { Decision } from '../decisions/Decision.js';
import type { IdentityRecord } from '../IdentityRecord.js';
import { type Cause, ClusterBuilder } from './ClusterBuilder.js';
import { type Agreement, findAgreements } from './findAgreements.js';
import { findImported } from './findImported.js';
import type { LinkRules } from './LinkRules.js';
import { linkAlike } from './linkAlike.js';
import type { Stop } from './Stop.js';
import { toStop } from './toStop.js';

/** A record within a cluster. */
export interface ClusterMember extends Cause {
  readonly record: IdentityRecord;
}

/** Records that are one person, ordered by source and record id. */
export type Cluster = readonly ClusterMember[];

/** Records parted into persons, and what kept records apart that agree by a rule. */
export interface Partition {
  readonly clusters: readonly Cluster[];
  readonly stops: readonly Stop[];
}

/** What linked a record that no other brought in. */
const FIRST: Cause = { linkedBy: 'rule:first-record' };
/** Parts of contradicting clusters that a record of the same value is tried with. */
const TRIES = 8;

/**
 * Parts records into persons: those that an import put together or that agree by a rule are one,
 * unless what they share is shared too widely, what is known of either contradicts the other, or
 * people decided otherwise. The outcome depends on what the records, decisions and imports say alone:
 * neither on their order nor on the keys of the hashes.
 */
export function partition(
  records: readonly IdentityRecord[],
  rules: LinkRules,
  decisions: readonly Decision[] = [],
  imports: readonly ImportedCluster[] = [],
): Partition {
  const ordered = [...records].sort(bySourceAndId);
  const builder = new ClusterBuilder(ordered, rules, decisions);
  for (const record of ordered) {
    if (record.mergedInto !== null) builder.joinMerged(record, record.mergedInto);
  }
  const alive = ordered.filter(({ mergedInto }) => mergedInto === null);
  const imported = findImported(ordered, imports, rules);
  const found = findAgreements(alive, rules);
  const stops = new Map<string, Stop>();
  for (const agreement of [...imported.agreements, ...found.agreements]) {
    for (const stop of linkAgreeing(agreement, builder)) stops.set(JSON.stringify(stop), stop);
  }
  if (rules.autoLink !== undefined) {
    for (const stop of linkAlike(alive, rules.autoLink, builder)) {
      stops.set(JSON.stringify(stop), stop);
    }
  }
  return {
    clusters: clustersOf(ordered, builder),
    stops: [...imported.stops, ...found.stops, ...stops.values()],
  };
}

function linkAgreeing(agreement: Agreement, builder: ClusterBuilder): Stop[] {
  const { rule, records } = agreement;
  const heads: IdentityRecord[] = [];
  const stops: Stop[] = [];
  for (const record of records) {
    const isJoined = heads.some((head) => {
      const objection = builder.join(head, record, agreement);
      if (objection === undefined) return true;
      if (objection === 'decided') return false;
      stops.push(toStop(objection, rule, [head.key, record.key]));
      return false;
    });
    if (!isJoined && heads.length < TRIES) heads.push(record);
  }
  return stops;
}

function clustersOf(records: readonly IdentityRecord[], builder: ClusterBuilder): Cluster[] {
  const clusters = new Map<number, ClusterMember[]>();
  for (const [place, record] of records.entries()) {
    const root = builder.rootAt(place);
    const members = clusters.get(root) ?? [];
    clusters.set(root, members);
    members.push({ record, ...(builder.causeAt(place) ?? FIRST) });
  }
  return [...clusters.values()];
}

function bySourceAndId(a: IdentityRecord, b: IdentityRecord): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.recordId < b.recordId ? -1 : 1;
}
