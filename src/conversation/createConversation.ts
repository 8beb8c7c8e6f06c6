import type { Customer } from '../identity/Customer.js';
import type { Conversation } from './Conversation.js';
import { findHops } from './linking/findHops.js';
import type { LinkedContacts } from './linking/linkContacts.js';
import { standingOf } from './standing/standingOf.js';
import { subjectOf } from './standing/subjectOf.js';

/** Makes a conversation of contacts that belong together. */
export function createConversation(
  linked: LinkedContacts,
  customer: Customer,
  now: number,
): Conversation {
  const { contacts } = linked;
  const last = contacts.at(-1) ?? contacts[0];
  return {
    __typename: 'Conversation',
    contacts,
    hops: findHops(linked),
    ...standingOf(contacts, now),
    subject: subjectOf(contacts),
    startedAt: contacts[0].row.occurredAt,
    lastInteractionAt: last.row.occurredAt,
    channels: [...new Set(contacts.flatMap(({ row }) => row.channel ?? []))],
    customer,
  };
}
