import type { Message } from '../../answers/Message.js';
import type { JsonApi } from '../JsonApi.js';
import { readDeskRows } from './readDeskRows.js';

interface MessageRow {
  readonly id: string;
  readonly medium: string;
  readonly widget: string | null;
  readonly author: string;
  readonly sent_at: string;
  readonly subject: string | null;
  readonly body: string;
  readonly recipient: string;
}

const PURPOSES: Readonly<Record<string, string>> = {
  'jobs@hatshop.example': 'RECRUITMENT',
  'press@hatshop.example': 'PUBLIC_RELATIONS',
  'club@hatshop.example': 'COMMUNITY',
};

/** The newest messages of each requester of the help desk. */
export function readDeskMessages(helpdesk: JsonApi, ids: readonly string[], count: number) {
  return readDeskRows<MessageRow, Message>(helpdesk, 'messages', ids, count, (row) => ({
    id: `helpdesk/${row.id}`,
    channel: row.medium.toUpperCase(),
    platform: row.widget === 'web' ? 'Web chat' : null,
    purpose: PURPOSES[row.recipient] ?? 'SERVICE',
    direction: row.author === 'agent' ? 'OUTBOUND' : 'INBOUND',
    occurredAt: row.sent_at,
    subject: row.subject,
    text: row.body,
    account: { address: row.recipient },
  }));
}
