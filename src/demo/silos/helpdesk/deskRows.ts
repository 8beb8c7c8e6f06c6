import type { Call, Inquiry, Medium, Message, Ticket } from '../../story/contact/Inquiry.js';
import type { Ties } from '../../story/contact/Ties.js';

/** A ticket, message or call: its id and time beside what the interface shows of it. */
export interface DeskRow {
  readonly id: string;
  readonly at: number;
  readonly shown: Readonly<Record<string, unknown>>;
}

const CHANNELS: Readonly<Record<Medium, string>> = {
  email: 'email',
  chat: 'chat',
  phone: 'voice',
  twitter: 'social',
  facebook: 'social',
  linkedin: 'social',
};
const DISPOSITIONS = {
  answered: 'completed',
  missed: 'no_answer',
  abandoned: 'caller_hung_up',
  voicemail: 'voicemail',
  transferred: 'forwarded',
} as const;

/** Writes a ticket as the help desk shows it. */
export function writeTicket({ order }: Inquiry, ticket: Ticket, requester: string): DeskRow {
  const { key, subject, medium, openedAt, firstRespondedAt, solvedAt, stage } = ticket;
  const channel = CHANNELS[medium];
  return {
    id: key,
    at: openedAt,
    shown: {
      id: Number(key),
      requester_id: Number(requester),
      subject,
      status: stage,
      priority: ticket.priority,
      via: {
        channel,
        network: channel === 'social' ? medium : null,
        post_id: ticket.openedFor,
      },
      created_at: instant(openedAt),
      first_reply_at: instant(firstRespondedAt),
      solved_at: instant(solvedAt),
      assignee: ticket.agent === null ? null : { name: ticket.agent },
      satisfaction: ticket.stars === null ? null : { stars: ticket.stars },
      order_number: ticket.namesOrder ? (order?.key ?? null) : null,
    },
  };
}

/** Writes a message as the help desk shows it. */
export function writeMessage(message: Message, ticket: Ticket | null, requester: string): DeskRow {
  const { key, medium, inbound, at, subject, text, account, ties } = message;
  const isMail = medium === 'email';
  return {
    id: key,
    at,
    shown: {
      id: key,
      requester_id: Number(requester),
      ticket_id: numberOf(ticket, ties),
      thread_id: ties.thread && `${medium}-${ties.thread}`,
      message_id: isMail ? mailId(key) : null,
      in_reply_to: isMail && ties.inReplyTo !== null ? mailId(ties.inReplyTo) : null,
      landing_url: ties.followed,
      medium,
      widget: medium === 'chat' ? 'web' : null,
      author: inbound ? 'end_user' : 'agent',
      sent_at: instant(at),
      subject,
      body: text,
      recipient: account,
    },
  };
}

/** Writes a call as the help desk shows it. */
export function writeCall(call: Call, ticket: Ticket | null, requester: string): DeskRow {
  const { key, inbound, at, seconds, outcome, account, note, ties } = call;
  return {
    id: key,
    at,
    shown: {
      id: key,
      requester_id: Number(requester),
      direction: inbound ? 'in' : 'out',
      started_at: instant(at),
      talk_seconds: seconds,
      disposition: DISPOSITIONS[outcome],
      line: account,
      ticket_id: numberOf(ticket, ties),
      wrap_up: note,
    },
  };
}

/** As mail programs make them (RFC 5322). */
function mailId(key: string): string {
  return `<${key}@desk.hatshop.example>`;
}

function numberOf(ticket: Ticket | null, { namesTicket }: Ties): number | null {
  return ticket !== null && namesTicket ? Number(ticket.key) : null;
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
