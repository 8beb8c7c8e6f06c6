import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { RecordName } from '../RecordName.js';
import type { DecisionInput } from './checkDecisionInput.js';
import type { Decision } from './Decision.js';
import { type DecisionDraft, decide } from './decide.js';
import { describeStale } from './describeStale.js';
import { draftUndo } from './draftUndo.js';
import { type Refusal, refuse } from './Refusal.js';
import { recordsOf } from './recordsOf.js';

type Stored = StoredCustomer<CustomerContent>;

/** How to part a customer: some of its records, or what an earlier event brought together. */
export interface SplitInput extends DecisionInput {
  readonly customerId: string;
  readonly choice: {
    readonly records?: readonly RecordName[] | null;
    readonly undoEventId?: string | null;
  };
  readonly expectedVersion?: number | null;
}

/** Parts a customer, for good reason: by records, or by undoing an earlier event. */
export function splitCustomer(
  identity: IdentityStores,
  actor: string,
  input: SplitInput,
): Promise<Decision | Refusal | undefined> {
  return decide(identity, actor, input, async () => {
    const { customerId, choice, expectedVersion } = input;
    const [customer] = await identity.customers.byIds([customerId]);
    if (!customer?.active) {
      return refuse('NOT_FOUND', 'There is no such customer.', 'customerId');
    }
    const seen = { customerId, version: expectedVersion ?? customer.version };
    const stale = expectedVersion == null ? undefined : describeStale(customer, seen);
    if (stale !== undefined) return refuse('CONFLICT', stale, 'expectedVersion');
    return choice.undoEventId == null
      ? draftSplit(identity, customer, choice.records ?? [])
      : draftUndo(identity, customer, choice.undoEventId);
  });
}

function draftSplit(
  { hasher }: IdentityStores,
  customer: Stored,
  chosen: readonly RecordName[],
): DecisionDraft | Refusal {
  const records = recordsOf(customer.content, hasher);
  const known = new Set(records.map(({ key }) => key));
  const keys = chosen.map(({ source, recordId }) => hasher.record(source, recordId));
  for (const [place, key] of keys.entries()) {
    if (known.has(key)) continue;
    return refuse('NOT_FOUND', 'The customer has no such record.', 'choice', 'records', place);
  }
  const parted = records.filter(({ key }) => keys.includes(key));
  const rest = records.filter(({ key }) => !keys.includes(key));
  if (parted.length === 0 || rest.length === 0) {
    const message = `Expected some, but not all, of the customer's ${records.length} records.`;
    return refuse('BAD_USER_INPUT', message, 'choice', 'records');
  }
  return {
    kind: 'SPLIT',
    groups: [rest, parted],
    customerIds: [],
    survivorId: null,
    revokes: [],
    subject: [`${customer.id}@${customer.version}`, ...keys.sort()],
  };
}
