import type { Ticket } from '../../answers/Ticket.js';
import type { JsonApi } from '../JsonApi.js';
import { readDeskRows } from './readDeskRows.js';

interface TicketRow {
  readonly id: number;
  readonly subject: string;
  readonly status: string;
  readonly priority: string;
  readonly via: { readonly channel: string };
  readonly created_at: string;
  readonly first_reply_at: string | null;
  readonly solved_at: string | null;
  readonly assignee: { readonly name: string } | null;
}

const STATUSES: Readonly<Record<string, string>> = { hold: 'ON_HOLD', solved: 'RESOLVED' };
const CHANNELS: Readonly<Record<string, string>> = {
  email: 'EMAIL',
  chat: 'CHAT',
  voice: 'PHONE',
  social: 'SOCIAL',
};

/** The newest tickets of each requester of the help desk. */
export function readTickets(helpdesk: JsonApi, ids: readonly string[], count: number) {
  return readDeskRows<TicketRow, Ticket>(helpdesk, 'tickets', ids, count, (row) => ({
    id: `helpdesk/${row.id}`,
    subject: row.subject,
    status: STATUSES[row.status] ?? row.status.toUpperCase(),
    priority: row.priority.toUpperCase(),
    channel: CHANNELS[row.via.channel] ?? null,
    openedAt: row.created_at,
    firstRespondedAt: row.first_reply_at,
    resolvedAt: row.solved_at,
    assignee: row.assignee,
  }));
}
