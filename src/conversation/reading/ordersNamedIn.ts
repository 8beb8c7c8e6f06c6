import type { Row } from '../../dataset/Row.js';
import type { ResolversTypes } from '../../generated/resolvers.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import type { RowsOfRequest } from '../../reading/RowsOfRequest.js';
import { SourceError } from '../../sources/SourceError.js';
import type { Conversation } from '../Conversation.js';

/** Rows of orders have the shape of their type by their mapping. */
type OrderRow = Row & Awaited<ResolversTypes['Order']>;

/** Numbers that are looked up of one conversation at most. */
const MOST_NUMBERS = 10;

/**
 * The customer's orders whose numbers are named in a conversation, found by their keys; an order of
 * somebody else is none. Null where a source that may hold them did not answer, and none was found.
 */
export async function ordersNamedIn(
  { contacts, customer }: Conversation,
  rows: RowsOfRequest,
): Promise<readonly OrderRow[] | null> {
  const numbers = [...new Set(contacts.flatMap((one) => [...one.numbers]))].slice(0, MOST_NUMBERS);
  const owners = new Map<string, Set<string>>();
  for (const { source, key } of lanesOf(customer, 'orders', rows.sources)) {
    owners.set(source, (owners.get(source) ?? new Set()).add(key));
  }
  const sought = [...owners.keys()].flatMap((source) =>
    numbers.map((key) => rows.get({ source, dataset: 'orders', key })),
  );
  const found = await Promise.all(sought);
  const orders = found.filter(
    (one): one is OrderRow =>
      one !== null &&
      !(one instanceof SourceError) &&
      owners.get(one.source)?.has(one.owner) === true,
  );
  return orders.length === 0 && found.some((one) => one instanceof SourceError) ? null : orders;
}
