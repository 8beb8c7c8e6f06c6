import type { Contact } from '../contacts/Contact.js';
import { isMissedCall } from '../contacts/isMissedCall.js';
import { isThanks } from '../text/isThanks.js';

/** Where a conversation stands, and who is to speak next. */
export interface Standing {
  readonly status: 'OPEN' | 'WAITING_ON_CUSTOMER' | 'WAITING_ON_BRAND' | 'RESOLVED';
  readonly waitingOn: 'CUSTOMER' | 'BRAND' | null;
}

const RESOLVED: Standing = { status: 'RESOLVED', waitingOn: null };
const OPEN: Standing = { status: 'OPEN', waitingOn: null };
const ON_CUSTOMER: Standing = { status: 'WAITING_ON_CUSTOMER', waitingOn: 'CUSTOMER' };
const ON_BRAND: Standing = { status: 'WAITING_ON_BRAND', waitingOn: 'BRAND' };

const DONE: ReadonlySet<string> = new Set(['RESOLVED', 'CLOSED']);
/** Who has not come back by then is content, or has given up. */
const QUIET_MS = 7 * 24 * 3_600_000;
/** Clocks of sources may differ by ten minutes. */
const SKEW_MS = 10 * 60_000;

/** Tells by its tickets and its last word where a conversation stands; contacts are in the order of time. */
export function standingOf(contacts: readonly Contact[], now: number): Standing {
  const tickets = contacts.filter(({ isTicket }) => isTicket);
  const last = contacts.findLast(({ isTicket }) => !isTicket);
  const isDone = tickets.length > 0 && tickets.every(({ row }) => DONE.has(row.status ?? ''));
  if (isDone && (last === undefined || !reopens(last, tickets))) return RESOLVED;
  if (last === undefined) return standingOfTickets(tickets);
  if (waitsForAnswer(last)) return ON_BRAND;
  const hasTicket = tickets.length > 0 && !isDone;
  if (hasTicket) {
    const isPending = tickets.some(({ row }) => row.status === 'PENDING');
    return isPending || last.row.direction === 'OUTBOUND' ? ON_CUSTOMER : OPEN;
  }
  if (last.isInbound && isThanks(last.row.text ?? '')) return RESOLVED;
  if (now - last.at > QUIET_MS) return RESOLVED;
  return last.row.direction === 'OUTBOUND' && last.row.outcome == null ? ON_CUSTOMER : OPEN;
}

/** Whether the customer came back after all was said to be done. */
function reopens(last: Contact, tickets: readonly Contact[]): boolean {
  if (!waitsForAnswer(last)) return false;
  return tickets.every(
    ({ row }) => row.resolvedAt != null && Date.parse(row.resolvedAt) + SKEW_MS < last.at,
  );
}

/** Whether it is a word of the customer's that asks for an answer: no thank-you, and no call that was taken. */
function waitsForAnswer(last: Contact): boolean {
  if (!last.isInbound) return false;
  return last.row.outcome == null ? !isThanks(last.row.text ?? '') : isMissedCall(last);
}

function standingOfTickets(tickets: readonly Contact[]): Standing {
  const states = tickets.map(({ row }) => row.status);
  if (states.includes('NEW')) return ON_BRAND;
  return states.includes('PENDING') ? ON_CUSTOMER : OPEN;
}
