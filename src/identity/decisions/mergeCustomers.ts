import type { StoredCustomer } from '../../store/CustomerStore.js';
import type { CustomerContent } from '../CustomerContent.js';
import type { IdentityStores } from '../IdentityStores.js';
import { activeDecisions } from './activeDecisions.js';
import type { DecisionInput } from './checkDecisionInput.js';
import type { Decision } from './Decision.js';
import { type DecisionDraft, decide } from './decide.js';
import { describeMiscount } from './describeMiscount.js';
import { describeStale } from './describeStale.js';
import { findBlocks } from './findBlocks.js';
import { type Refusal, refuse } from './Refusal.js';
import { recordsOf } from './recordsOf.js';
import { spans } from './spans.js';

type Stored = StoredCustomer<CustomerContent>;

/** Which customers are one person. */
export interface MergeInput extends DecisionInput {
  readonly customerIds: readonly string[];
  readonly survivorId?: string | null;
  readonly expectedVersions?:
    | readonly { readonly customerId: string; readonly version: number }[]
    | null;
}

/**
 * Makes several customers one, for good reason; a merge is a link and can be undone. Undefined where
 * they are one already.
 */
export function mergeCustomers(
  identity: IdentityStores,
  actor: string,
  input: MergeInput,
): Promise<Decision | Refusal | undefined> {
  return decide(identity, actor, input, async () => {
    const found = await findAll(identity, input);
    if ('code' in found) return found;
    const distinct = [...new Map(found.map((one) => [one.id, one])).values()];
    return distinct.length === 1 ? undefined : draftMerge(identity, input, distinct);
  });
}

async function findAll(identity: IdentityStores, input: MergeInput): Promise<Stored[] | Refusal> {
  const { customerIds, survivorId, expectedVersions } = input;
  const miscount = describeMiscount(customerIds);
  if (miscount !== undefined) return refuse('BAD_USER_INPUT', miscount, 'customerIds');
  if (survivorId != null && !customerIds.includes(survivorId)) {
    return refuse('BAD_USER_INPUT', 'Expected one of `customerIds`.', 'survivorId');
  }
  const stored = await identity.customers.byIds(customerIds);
  const byId = new Map(stored.flatMap((one) => one.ids.map((id) => [id, one] as const)));
  for (const [place, id] of customerIds.entries()) {
    if (byId.get(id)?.active) continue;
    return refuse('NOT_FOUND', 'There is no such customer.', 'customerIds', place);
  }
  for (const [place, seen] of (expectedVersions ?? []).entries()) {
    const customer = byId.get(seen.customerId);
    const message = customer && describeStale(customer, seen);
    if (message) return refuse('CONFLICT', message, 'expectedVersions', place);
  }
  return customerIds.flatMap((id) => byId.get(id) ?? []);
}

/** What a merge of different customers says, or why it cannot be. */
export async function draftMerge(
  { decisions, hasher, rules }: IdentityStores,
  { survivorId }: Pick<MergeInput, 'survivorId'>,
  customers: readonly Stored[],
): Promise<DecisionDraft | Decision | Refusal> {
  const known = await decisions.byRecordKeys(customers.flatMap(({ recordKeys }) => recordKeys));
  const active = activeDecisions(known);
  const [block] = findBlocks(customers, active, rules);
  if (block !== undefined) return refuse('BLOCKED', block.message, 'customerIds');
  const apart = active.filter((one) => one.kind !== 'MERGE' && spans(one, customers));
  const same = active.find((one) => one.kind === 'MERGE' && tiesAll(one, customers));
  if (same !== undefined && apart.length === 0) return same;
  const survivor = customers.find(({ ids }) => survivorId != null && ids.includes(survivorId));
  return {
    kind: 'MERGE',
    groups: customers.map(({ content }) => recordsOf(content, hasher)),
    customerIds: customers.map(({ id }) => id),
    survivorId: survivor?.id ?? null,
    // That they were parted by hand is taken back by hand.
    revokes: apart.map(({ id }) => id),
    subject: customers.map(({ id, version }) => `${id}@${version}`).sort(),
  };
}

/** Whether somebody decided this merge a moment ago, and customers do not all follow yet. */
function tiesAll({ groups }: Decision, customers: readonly Stored[]): boolean {
  const keys = new Set(groups.flat().map(({ key }) => key));
  return customers.every(({ recordKeys }) => recordKeys.some((key) => keys.has(key)));
}
