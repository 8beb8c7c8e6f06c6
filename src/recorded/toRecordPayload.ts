import type { Customer } from '../identity/Customer.js';
import { isRefusal, type Refusal } from '../identity/decisions/Refusal.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import type { StoredInteraction } from '../store/InteractionStore.js';
import type { RecordedContent } from './RecordedContent.js';
import { type RecordedRow, toRecordedRow } from './RecordedRow.js';
import type { ShowAccount } from './Recording.js';

/** An interaction that was recorded, in the shape of its GraphQL type. */
export interface RecordSuccess {
  readonly __typename: 'RecordInteractionSuccess';
  readonly interaction: RecordedRow;
  readonly customer: Customer;
}

/** What the client is told: the interaction, and the customer that it belongs to now. */
export async function toRecordPayload(
  outcome: StoredInteraction<RecordedContent> | Refusal,
  identity: IdentityOfRequest,
  showAccount: ShowAccount,
): Promise<RecordSuccess | Refusal> {
  if (isRefusal(outcome)) return outcome;
  const customer = await identity.byId(outcome.customerId);
  if (customer === null) throw new Error('The customer of a recorded interaction is gone.');
  return {
    __typename: 'RecordInteractionSuccess',
    interaction: toRecordedRow(outcome, showAccount),
    customer,
  };
}
