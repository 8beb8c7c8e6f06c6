import type { Contact } from '../contacts/Contact.js';
import { findPath } from './findPath.js';
import type { Join } from './Join.js';
import type { LinkedContacts } from './linkContacts.js';

/** A change of channel or platform within a conversation, and why both sides are held to be one. */
export type Hop = Join;

/** The hops of a conversation in the order of time, each with the tie that leads to where it goes. */
export function findHops({ contacts, joins }: LinkedContacts): Hop[] {
  const said = contacts.filter(({ isTicket }) => !isTicket);
  const pathBetween = findPath(contacts[0].id, joins);
  return said.slice(1).flatMap((to, place): Hop[] => {
    const from = said[place] as Contact;
    if (from.medium === to.medium) return [];
    const path = pathBetween(from.id, to.id);
    const leading = path.filter((join) => leadsTo(to.medium, join));
    const { reason, confidence, decidedBy } = weakest(leading.length > 0 ? leading : path);
    return [{ from, to, reason, confidence, decidedBy }];
  });
}

/** What ties contacts of one medium to each other says nothing of how it was come to. */
function leadsTo(medium: string, { from, to }: Join): boolean {
  return (from.medium === medium) !== (to.medium === medium);
}

function weakest(joins: readonly Join[]): Join {
  return joins.reduce((least, one) => (one.confidence < least.confidence ? one : least));
}
