import { customerOfRow } from '../../customer/customerOfRow.js';
import type { Row } from '../../dataset/Row.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import type { Conversation } from '../Conversation.js';
import { isExchange } from './exchangeDatasets.js';

/** The conversation that a row is part of; null for rows that are part of none. */
export async function conversationOfRow(
  row: Row,
  { owners, identity, rows, conversations }: RequestContext,
): Promise<Conversation | null> {
  if (!isExchange(row.dataset)) return null;
  const customer = owners.get(row) ?? (await customerOfRow(row, identity, rows));
  return customer === null ? null : conversations.holding(customer, row);
}
