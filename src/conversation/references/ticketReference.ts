import type { Contact } from '../contacts/Contact.js';
import type { ReferencePair, ReferenceRule } from './ReferenceRule.js';

/**
 * Contacts that carry one ticket's number, and the ticket itself: an agent, or the software, put them
 * there. The number is that of a ticket of the same source, else of the only source that has it.
 */
export const ticketReference: ReferenceRule = {
  name: 'same-ticket',
  confidence: 0.99,
  *find(contacts) {
    const tickets = ticketsByNumber(contacts);
    const holders = new Map<string, Contact>();
    for (const contact of contacts) {
      const name = ticketName(contact, tickets);
      if (name === undefined) continue;
      const holder = holders.get(name);
      if (holder !== undefined) yield pairOf(holder, contact);
      holders.set(name, contact);
    }
  },
};

function pairOf(from: Contact, to: Contact): ReferencePair {
  const number = to.isTicket ? to.row.key : to.row.ticketId;
  return { from, to, reason: `Both belong to ticket ${number}.` };
}

function ticketsByNumber(contacts: readonly Contact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map<string, Set<string>>();
  for (const { isTicket, row } of contacts) {
    if (isTicket) sources.set(row.key, (sources.get(row.key) ?? new Set()).add(row.source));
  }
  return sources;
}

function ticketName(
  { isTicket, row }: Contact,
  tickets: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (isTicket) return `${row.source} ${row.key}`;
  if (row.ticketId == null) return undefined;
  const sources = tickets.get(row.ticketId);
  const [only] = sources?.size === 1 && !sources.has(row.source) ? sources : [row.source];
  return `${only} ${row.ticketId}`;
}
