import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import { partsOf } from '../history/partsOf.js';
import type { IdentityStores } from '../IdentityStores.js';
import { activeDecisions } from './activeDecisions.js';
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
  const parts = partsOf(event, recordsOf(customer.content, identity.hasher), identity.hasher);
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
