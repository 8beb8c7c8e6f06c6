import { localKey } from '../../dataset/localKey.js';
import type { Contact } from '../contacts/Contact.js';
import type { ReferenceRule } from './ReferenceRule.js';

const MEANWHILE_MS = 15 * 60_000;

/**
 * A ticket that no contact names, and the contact on its channel in whose minutes it was opened; a
 * quarter of an hour allows for clocks that differ by ten minutes.
 */
export const openedThen: ReferenceRule = {
  name: 'ticket-opened-then',
  confidence: 0.95,
  *find(contacts) {
    const named = new Set(contacts.flatMap(({ row }) => row.ticketId ?? []));
    for (const [place, ticket] of contacts.entries()) {
      const { key, originMessageId } = ticket.row;
      if (!ticket.isTicket || originMessageId != null || named.has(key)) continue;
      const from = nearest(ticket, around(contacts, place));
      if (from === undefined) continue;
      yield { from, to: ticket, reason: `Ticket ${localKey(key)} was opened in its minutes.` };
    }
  },
};

function* around(contacts: readonly Contact[], place: number): Iterable<Contact> {
  const at = contacts[place]?.at ?? 0;
  const isNear = (one: Contact | undefined) =>
    one !== undefined && Math.abs(one.at - at) <= MEANWHILE_MS;
  for (let before = place - 1; isNear(contacts[before]); before--) {
    yield contacts[before] as Contact;
  }
  for (let after = place + 1; isNear(contacts[after]); after++) yield contacts[after] as Contact;
}

function nearest(ticket: Contact, contacts: Iterable<Contact>): Contact | undefined {
  let best: Contact | undefined;
  for (const one of contacts) {
    if (one.isTicket || !one.isInbound || one.row.ticketId != null) continue;
    if (!isOnChannelOf(ticket, one)) continue;
    const isNearer =
      best === undefined || Math.abs(one.at - ticket.at) < Math.abs(best.at - ticket.at);
    if (isNearer) best = one;
  }
  return best;
}

function isOnChannelOf({ row: ticket }: Contact, { row }: Contact): boolean {
  if (row.channel !== ticket.channel) return false;
  return ticket.platform == null || row.platform == null || ticket.platform === row.platform;
}
