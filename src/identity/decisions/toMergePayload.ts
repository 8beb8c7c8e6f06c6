import type { Customer } from '../Customer.js';
import { decisionEventId } from '../history/extendHistory.js';
import type { IdentityEvent } from '../history/IdentityEvent.js';
import type { IdentityOfRequest } from '../IdentityOfRequest.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { Decision } from './Decision.js';
import type { MergeInput } from './mergeCustomers.js';
import { isRefusal, type Refusal } from './Refusal.js';

/** A merge that was done, in the shape of its GraphQL type. */
export interface MergeSuccess {
  readonly __typename: 'MergeCustomersSuccess';
  readonly customer: Customer;
  readonly identityEvent: IdentityEvent | null;
}

/** What the client is told of a merge: the customer as it is now, and the entry in its history. */
export async function toMergePayload(
  outcome: Decision | Refusal | undefined,
  { survivorId, customerIds }: MergeInput,
  { hasher }: IdentityStores,
  identity: IdentityOfRequest,
): Promise<MergeSuccess | Refusal> {
  if (outcome !== undefined && isRefusal(outcome)) return outcome;
  const customer = await identity.byId(survivorId ?? customerIds[0] ?? '');
  if (customer === null) throw new Error('A merged customer is gone.');
  const merges = customer.history.filter(({ kind }) => kind === 'MERGED');
  const identityEvent =
    outcome === undefined
      ? merges.at(-1)
      : customer.history.find(({ id }) => id === decisionEventId(outcome.id, hasher));
  return { __typename: 'MergeCustomersSuccess', customer, identityEvent: identityEvent ?? null };
}
