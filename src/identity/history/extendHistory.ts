import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { Decision, DecisionKind } from '../decisions/Decision.js';
import { namesOf } from '../decisions/namesOf.js';
import type { IdentityHasher } from '../IdentityHasher.js';
import type { Cluster } from '../linking/clusters/Cluster.js';
import type { IdentityEvent, IdentityEventKind } from './IdentityEvent.js';

type Stored = StoredCustomer<CustomerContent>;

/** What a customer becomes, and what it was. */
export interface CustomerChange {
  readonly id: string;
  readonly ids: readonly string[];
  readonly version: number;
  readonly cluster: Cluster;
  readonly survivor: Stored | undefined;
  readonly absorbed: readonly Stored[];
  /** Those about any of its records, now or before. */
  readonly decisions: readonly Decision[];
  readonly now: Date;
}

const KINDS: Readonly<Record<DecisionKind, IdentityEventKind>> = {
  MERGE: 'MERGED',
  SPLIT: 'SPLIT',
  DIFFERENT: 'DECIDED_DIFFERENT',
  UNDO: 'UNDONE',
};

/**
 * The history of a customer with what this change adds to it, oldest first: each decision once, or,
 * where no decision is new, what rules did.
 */
export function extendHistory(change: CustomerChange, hasher: IdentityHasher): IdentityEvent[] {
  const { survivor, absorbed, decisions } = change;
  const known = [survivor, ...absorbed].flatMap((one) => one?.content.history ?? []);
  const byId = new Map(known.map((event) => [event.id, event]));
  const fresh = decisions.map((one) => eventOf(one, hasher)).filter(({ id }) => !byId.has(id));
  for (const event of fresh) byId.set(event.id, event);
  const byRules = fresh.length > 0 ? undefined : ruleEvent(change, hasher);
  if (byRules !== undefined) byId.set(byRules.id, byRules);
  return [...byId.values()].sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1));
}

/** The id of the event that a decision is in every history that it belongs to. */
export function decisionEventId(decision: string, hasher: IdentityHasher): string {
  return `e_${hasher.content('decision event', decision)}`;
}

/** The entry that a decision is in the histories of the customers that it is about. */
export function eventOf(decision: Decision, hasher: IdentityHasher): IdentityEvent {
  const { id, kind, decidedAt, actor, reason, groups } = decision;
  return {
    id: decisionEventId(id, hasher),
    kind: KINDS[kind],
    occurredAt: decidedAt,
    actor,
    reason: reason === '' ? null : reason,
    records: namesOf(groups.flat()),
    decision: id,
    parts: [],
  };
}

function ruleEvent(change: CustomerChange, hasher: IdentityHasher): IdentityEvent | undefined {
  const { id, cluster, survivor, now } = change;
  if (survivor === undefined) return undefined;
  // What a merge that was cut short already brought over is not brought over again.
  const absorbed = change.absorbed.filter(({ recordKeys }) =>
    recordKeys.some((key) => !survivor.recordKeys.includes(key)),
  );
  const keys = new Set(cluster.map(({ record }) => record.key));
  const before = new Set([survivor, ...absorbed].flatMap(({ recordKeys }) => recordKeys));
  const added = cluster.filter(({ record }) => !before.has(record.key));
  const lost = survivor.recordKeys.some((key) => !keys.has(key));
  const [kind, records] =
    absorbed.length > 0
      ? (['MERGED', absorbed.flatMap(({ content }) => content.records)] as const)
      : lost
        ? (['UNLINKED', lostRecords(survivor, cluster)] as const)
        : (['LINKED', added.map(({ record }) => record)] as const);
  if (records.length === 0) return undefined;
  return {
    id: `e_${hasher.content('rule event', id, String(survivor.version))}`,
    kind,
    occurredAt: now.toISOString(),
    actor: null,
    reason: null,
    records: records.map(({ source, recordId }) => ({ source, recordId })),
    decision: null,
    parts:
      absorbed.length > 0
        ? [survivor, ...absorbed].map((one) => ({ id: one.id, keys: one.recordKeys }))
        : [],
  };
}

function lostRecords({ content }: Stored, cluster: Cluster) {
  const names = new Set(cluster.map(({ record }) => `${record.source} ${record.recordId}`));
  return content.records.filter(({ source, recordId }) => !names.has(`${source} ${recordId}`));
}
