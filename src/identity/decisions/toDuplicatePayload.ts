import type { Customer } from '../Customer.js';
import { eventOf } from '../history/extendHistory.js';
import type { IdentityEvent } from '../history/IdentityEvent.js';
import type { IdentityStores } from '../IdentityStores.js';
import { toCustomer } from '../toCustomer.js';
import type { Decision } from './Decision.js';
import { type DuplicateInput, ownersOf } from './decideDuplicate.js';
import { isRefusal, type Refusal, refuse } from './Refusal.js';

/** A decision about two records that was taken, in the shape of its GraphQL type. */
export interface DuplicateSuccess {
  readonly __typename: 'DecideDuplicateSuccess';
  readonly decision: DuplicateInput['decision'];
  readonly customer: Customer;
  readonly customers: readonly Customer[];
  readonly identityEvent: IdentityEvent | null;
}

/** What the client is told of it: the customers as they are now, and the entry in their histories. */
export async function toDuplicatePayload(
  outcome: Decision | Refusal | undefined,
  { decision }: DuplicateInput,
  keys: readonly [string, string] | undefined,
  identity: IdentityStores,
): Promise<DuplicateSuccess | Refusal> {
  if (outcome !== undefined && isRefusal(outcome)) return outcome;
  const owners = keys && (await ownersOf(identity, keys));
  if (owners === undefined) {
    return refuse('NOT_FOUND', 'It is decided, but a record of it is no more.', 'candidateId');
  }
  const [customer, other] = owners.map(toCustomer) as [Customer, Customer];
  return {
    __typename: 'DecideDuplicateSuccess',
    decision,
    customer,
    customers: customer.id === other.id ? [customer] : [customer, other],
    identityEvent: outcome === undefined ? null : eventOf(outcome, identity.hasher),
  };
}
