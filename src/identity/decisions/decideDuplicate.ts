import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { IdentityStores } from '../IdentityStores.js';
import { latest } from '../toCustomer.js';
import { activeDecisions } from './activeDecisions.js';
import type { DecisionInput } from './checkDecisionInput.js';
import type { Decision } from './Decision.js';
import { type DecisionDraft, decide } from './decide.js';
import { draftMerge } from './mergeCustomers.js';
import { isRefusal, type Refusal, refuse } from './Refusal.js';
import { recordsOf } from './recordsOf.js';
import { spans } from './spans.js';

type Stored = StoredCustomer<CustomerContent>;

/** Whether the two records of a candidate are one person. */
export interface DuplicateInput extends DecisionInput {
  readonly candidateId: string;
  readonly decision: 'SAME' | 'DIFFERENT';
}

/**
 * Decides about two records, by their keys: that they are one person is a merge of their customers,
 * that they are not keeps these apart for ever. Undefined where they are one already.
 */
export function decideDuplicate(
  identity: IdentityStores,
  actor: string,
  input: DuplicateInput,
  keys: readonly [string, string] | undefined,
): Promise<Decision | Refusal | undefined> {
  return decide(identity, actor, input, async () => {
    const pair = keys && (await ownersOf(identity, keys));
    if (pair === undefined) {
      return refuse('NOT_FOUND', 'There is no such candidate any more.', 'candidateId');
    }
    if (input.decision === 'DIFFERENT') return draftDifferent(identity, pair);
    if (pair[0].id === pair[1].id) return undefined;
    const draft = await draftMerge(identity, {}, pair);
    return isRefusal(draft) ? refuse(draft.code, draft.message, 'candidateId') : draft;
  });
}

/** The customers of two records; undefined where a record is no more. */
export async function ownersOf(
  { customers }: IdentityStores,
  keys: readonly [string, string],
): Promise<readonly [Stored, Stored] | undefined> {
  const stored = await customers.byRecordKeys(keys);
  const [first, second] = keys.map((key) =>
    latest(stored.filter(({ active, recordKeys }) => active && recordKeys.includes(key))),
  );
  return first === undefined || second === undefined ? undefined : [first, second];
}

async function draftDifferent(
  { decisions, hasher }: IdentityStores,
  pair: readonly [Stored, Stored],
): Promise<DecisionDraft | Decision | Refusal> {
  if (pair[0].id === pair[1].id) {
    const message = 'They are one customer by now; `splitCustomer` parts it.';
    return refuse('CONFLICT', message, 'candidateId');
  }
  const known = await decisions.byRecordKeys(pair.flatMap(({ recordKeys }) => recordKeys));
  const same = activeDecisions(known).find((one) => one.kind === 'DIFFERENT' && spans(one, pair));
  return (
    same ?? {
      kind: 'DIFFERENT',
      groups: pair.map(({ content }) => recordsOf(content, hasher)),
      customerIds: pair.map(({ id }) => id),
      survivorId: null,
      revokes: [],
      subject: pair.map(({ id, version }) => `${id}@${version}`).sort(),
    }
  );
}
