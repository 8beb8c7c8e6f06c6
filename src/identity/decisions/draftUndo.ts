import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { IdentityEvent } from '../history/IdentityEvent.js';
import type { IdentityStores } from '../IdentityStores.js';
import { activeDecisions } from './activeDecisions.js';
import type { DecidedRecord } from './Decision.js';
import type { DecisionDraft } from './decide.js';
import { type Refusal, refuse } from './Refusal.js';
import { recordsOf } from './recordsOf.js';

type Stored = StoredCustomer<CustomerContent>;

/** What undoing an event of a customer's history says: a merge parts again, a split no longer holds. */
export async function draftUndo(
  identity: IdentityStores,
  customer: Stored,
  eventId: string,
): Promise<DecisionDraft | Refusal> {
  const event = customer.content.history.find(({ id }) => id === eventId);
  if (event === undefined) {
    return refuse('NOT_FOUND', 'The customer has no such event.', 'choice', 'undoEventId');
  }
  const subject = [`${customer.id}@${customer.version}`, event.id];
  if (event.decision !== null) return draftRevocation(identity, event.decision, subject);
  const parts = partsOf(event, recordsOf(customer.content, identity.hasher), identity);
  if (parts.length < 2) {
    const message = `There is nothing to undo of an event of kind ${event.kind}.`;
    return refuse('BAD_USER_INPUT', message, 'choice', 'undoEventId');
  }
  return {
    kind: 'UNDO',
    groups: parts.map(({ records }) => records),
    customerIds: parts.flatMap(({ id }) => id ?? []),
    survivorId: null,
    revokes: [],
    subject,
  };
}

async function draftRevocation(
  { decisions }: IdentityStores,
  id: string,
  subject: readonly string[],
): Promise<DecisionDraft | Refusal> {
  const decision = await decisions.byId(id);
  if (decision === undefined) {
    return refuse('NOT_FOUND', 'The decision is not known.', 'choice', 'undoEventId');
  }
  const keys = decision.groups.flat().map(({ key }) => key);
  const holds = activeDecisions(await decisions.byRecordKeys(keys)).some((one) => one.id === id);
  if (!holds || decision.kind === 'UNDO') {
    return refuse('BAD_USER_INPUT', 'It does not hold any more.', 'choice', 'undoEventId');
  }
  const { groups, customerIds } = decision;
  const undone =
    decision.kind === 'MERGE'
      ? { groups, customerIds }
      : { groups: [groups.flat()], customerIds: [] };
  return { kind: 'UNDO', ...undone, survivorId: null, revokes: [id], subject };
}

/** Records that were together before an event, and the customer that had them, where there was one. */
interface Part {
  readonly id?: string;
  readonly records: DecidedRecord[];
}

/** The records that rules brought together, as far as they still are in the customer. */
function partsOf(
  event: IdentityEvent,
  records: readonly DecidedRecord[],
  { hasher }: IdentityStores,
): Part[] {
  if (event.kind === 'MERGED') {
    return event.parts
      .map(({ id, keys }) => ({ id, records: records.filter(({ key }) => keys.includes(key)) }))
      .filter((part) => part.records.length > 0);
  }
  if (event.kind !== 'LINKED') return [];
  const linked = new Set(event.records.map((one) => hasher.record(one.source, one.recordId)));
  return [
    { records: records.filter(({ key }) => !linked.has(key)) },
    { records: records.filter(({ key }) => linked.has(key)) },
  ].filter((part) => part.records.length > 0);
}
