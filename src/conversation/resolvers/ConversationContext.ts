import type { ConversationContextResolvers, ResolversTypes } from '../../generated/resolvers.js';
import type { ExchangeRow } from '../contacts/Contact.js';
import { ordersNamedIn } from '../reading/ordersNamedIn.js';

/** Rows have the shape of their type by their mapping; that it is this type, their dataset tells. */
type TicketRow = ExchangeRow & Awaited<ResolversTypes['Ticket']>;
type MessageRow = ExchangeRow & Awaited<ResolversTypes['Message']>;

export const ConversationContext: ConversationContextResolvers = {
  orders: (conversation, _, { rows }) => ordersNamedIn(conversation, rows),

  tickets: ({ contacts }) =>
    contacts.filter(({ isTicket }) => isTicket).map(({ row }) => row as TicketRow),

  assignee: ({ contacts }) =>
    contacts.findLast(({ row }) => row.assignee?.name != null)?.row.assignee ?? null,

  lastCustomerMessage: ({ contacts }) =>
    (contacts.findLast(({ isInbound, row }) => isInbound && row.__typename === 'Message')
      ?.row as MessageRow) ?? null,
};
