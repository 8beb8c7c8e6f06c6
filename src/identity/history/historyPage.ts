import { RequestError } from '../../errors/RequestError.js';
import type { TokenSealer } from '../../lib/crypto/TokenSealer.js';
import type { Customer } from '../Customer.js';
import type { IdentityEvent } from './IdentityEvent.js';

/** A page of a customer's history, newest first; that it came to be is its oldest entry. */
export function historyPage(
  customer: Customer,
  sealer: TokenSealer,
  tenant: string,
  first: number,
  after: string | null,
) {
  const context = `${tenant} Customer.identityEvents`;
  const events = [...customer.history].reverse().concat(creation(customer));
  const start = after === null ? 0 : placeBehind(events, sealer.open(after, context));
  const nodes = events.slice(start, start + first);
  const edges = nodes.map((node) => ({ node, cursor: sealer.seal(node.id, context) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: start + first < events.length,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function placeBehind(events: readonly IdentityEvent[], id: string | undefined): number {
  if (id === undefined) {
    throw new RequestError('BAD_CURSOR', 'identityEvents(after:) expects a cursor of this list.');
  }
  return events.findIndex((event) => event.id === id) + 1;
}

function creation({ id, createdAt, records }: Customer): IdentityEvent {
  const occurredAt = createdAt.toISOString();
  return {
    id: `e_${id}`,
    kind: 'CREATED',
    occurredAt,
    actor: null,
    reason: null,
    records: records
      .filter(({ linkedAt }) => linkedAt === occurredAt)
      .map(({ source, recordId }) => ({ source, recordId })),
    decision: null,
    parts: [],
  };
}
