import { customerOfRow } from '../../customer/customerOfRow.js';
import type { Row } from '../../dataset/Row.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import type { Customer } from '../../identity/Customer.js';
import {
  checkDecisionInput,
  type DecisionInput,
} from '../../identity/decisions/checkDecisionInput.js';
import { isRefusal, type Refusal, refuse } from '../../identity/decisions/Refusal.js';
import { canonicalJson } from '../../lib/canonicalJson.js';
import { unreadable } from '../../reading/unreadable.js';
import { SourceError } from '../../sources/SourceError.js';
import type { Conversation } from '../Conversation.js';
import { contactId } from '../contacts/contactId.js';
import type { HopDecision } from '../linking/HopDecision.js';
import { isExchange } from '../reading/exchangeDatasets.js';
import { contradicts } from './contradicts.js';
import { hopOwner } from './hopOwner.js';

/** Which two interactions, and whether they are one conversation. */
export interface ConfirmHopInput extends DecisionInput {
  readonly fromInteractionId: string;
  readonly toInteractionId: string;
  readonly confirmed: boolean;
}

/** A decision that was taken, in the shape of its GraphQL type. */
export interface ConfirmHopSuccess {
  readonly __typename: 'ConfirmHopSuccess';
  readonly conversation: Conversation;
}

/** Two interactions, and whose they are. */
interface Pair {
  readonly from: Row;
  readonly to: Row;
  readonly customer: Customer;
}

/** Keeps what a person says of two interactions, once per idempotency key. */
export async function confirmHop(
  input: ConfirmHopInput,
  context: RequestContext,
): Promise<ConfirmHopSuccess | Refusal> {
  const refusal = checkDecisionInput(input);
  if (refusal !== undefined) return refusal;
  const { identity, conversations, caller } = context;
  const request = await identity.read(async ({ hasher }) => ({
    key: hasher.content('hop', input.idempotencyKey),
    input: hasher.content('hop input', caller.actor, canonicalJson(input)),
  }));
  const earlier = await identity.read(() => conversations.hops.byRequest(request.key));
  if (earlier !== undefined && earlier.input !== request.input) return mismatch();
  const pair = await findPair(input, context);
  if (isRefusal(pair)) return pair;
  const { from, to, customer } = pair;
  if (earlier === undefined) {
    const decision = draft(input, pair, request.key, caller.actor);
    if (contradicts(decision, await conversations.decisionsOf(customer))) {
      const message = 'It contradicts what was decided of others of these interactions.';
      return refuse('BLOCKED', message, 'confirmed');
    }
    const stored = await identity.write(
      ({ hasher }) =>
        conversations.hops.insert(
          request.key,
          [
            ...new Set([from, to].map(({ source, owner }) => hasher.record(source, owner))),
            hopOwner(hasher, customer.id),
          ],
          { input: request.input, content: decision },
          new Date(decision.decidedAt),
        ),
      async (hop) => hop,
    );
    if (stored.input !== request.input) return mismatch();
  }
  const conversation = await conversations.holding(customer, from);
  return { __typename: 'ConfirmHopSuccess', conversation };
}

function draft(
  { confirmed, reason }: ConfirmHopInput,
  { from, to }: Pair,
  id: string,
  actor: string,
): HopDecision {
  const decidedAt = new Date().toISOString();
  return { id, from: contactId(from), to: contactId(to), confirmed, actor, reason, decidedAt };
}

async function findPair(input: ConfirmHopInput, context: RequestContext): Promise<Pair | Refusal> {
  const [from, to] = await Promise.all([
    findInteraction(input.fromInteractionId, 'fromInteractionId', context),
    findInteraction(input.toInteractionId, 'toInteractionId', context),
  ]);
  if ('code' in from) return from;
  if ('code' in to) return to;
  if (contactId(from) === contactId(to)) {
    return refuse('BAD_USER_INPUT', 'Expected two interactions, got one twice.', 'toInteractionId');
  }
  const { identity, rows } = context;
  const [customer, other] = await Promise.all([
    customerOfRow(from, identity, rows),
    customerOfRow(to, identity, rows),
  ]);
  if (customer === null) {
    return refuse('NOT_FOUND', 'Its record is not linked to a customer.', 'fromInteractionId');
  }
  if (customer.id === other?.id) return { from, to, customer };
  return refuse('BAD_USER_INPUT', 'Expected two interactions of one customer.', 'toInteractionId');
}

async function findInteraction(
  id: string,
  argument: string,
  { ids, rows }: RequestContext,
): Promise<Row | Refusal> {
  const reference = ids.open(id);
  const row = reference === undefined ? null : await rows.get(reference);
  if (row instanceof SourceError) throw unreadable('interaction', row);
  if (row === null) return refuse('NOT_FOUND', 'There is no such interaction.', argument);
  if (isExchange(row.dataset)) return row;
  return refuse(
    'BAD_USER_INPUT',
    'Expected a message, a call, a ticket or a recorded interaction.',
    argument,
  );
}

function mismatch(): Refusal {
  const message = 'This idempotency key was used for something else.';
  return refuse('IDEMPOTENCY_MISMATCH', message, 'idempotencyKey');
}
