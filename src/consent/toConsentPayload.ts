import type { ConsentPropagation } from '../generated/resolvers.js';
import type { Customer } from '../identity/Customer.js';
import { isRefusal, type Refusal } from '../identity/decisions/Refusal.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import type { StoredConsent } from '../store/ConsentStore.js';
import type { ConsentContent } from './ConsentContent.js';
import type { ConsentRow } from './ConsentRow.js';
import { toPropagation } from './propagation/toPropagation.js';
import { toConsentRow } from './toConsentRow.js';

/** A decision that was recorded, in the shape of its GraphQL type. */
export interface ConsentSuccess {
  readonly __typename: 'RecordConsentSuccess';
  readonly consent: ConsentRow;
  readonly customer: Customer;
  readonly propagation: readonly ConsentPropagation[];
}

/** What the client is told: the decision, and the customer that it belongs to now. */
export async function toConsentPayload(
  outcome: StoredConsent<ConsentContent> | Refusal,
  identity: IdentityOfRequest,
): Promise<ConsentSuccess | Refusal> {
  if (isRefusal(outcome)) return outcome;
  const customer = await identity.byId(outcome.customerId);
  if (customer === null) throw new Error('The customer of a recorded consent is gone.');
  return {
    __typename: 'RecordConsentSuccess',
    consent: toConsentRow(outcome),
    customer,
    propagation: toPropagation(outcome.deliveries),
  };
}
