import type { Call, Inquiry, Medium, Message } from '../story/contact/Inquiry.js';
import type { TruthConversation, TruthInteraction } from './HatShopTruth.js';

/** The media that the help desk handles itself; all others are with those who watch the networks. */
const AT_THE_DESK: ReadonlySet<Medium> = new Set(['email', 'chat', 'phone']);

/** What is true of an exchange, as the gateway names its rows. */
export function truthOfInquiry(inquiry: Inquiry, person: string): TruthConversation {
  const { aim, subject, order, ticket, contacts } = inquiry;
  const opening: TruthInteraction[] =
    ticket === null
      ? []
      : [
          {
            source: 'helpdesk',
            dataset: 'tickets',
            key: ticket.key,
            medium: ticket.medium,
            inbound: true,
            occurredAt: new Date(ticket.openedAt).toISOString(),
          },
        ];
  return {
    person,
    aim,
    subject,
    order: order && { source: order.book, key: order.key },
    interactions: [...opening, ...contacts.map(interactionOf)],
    hops: hopsOf(contacts, opening.length),
  };
}

function interactionOf({ is, key, medium, inbound, at }: Message | Call): TruthInteraction {
  return {
    source: AT_THE_DESK.has(medium) ? 'helpdesk' : 'social',
    dataset: is === 'call' ? 'calls' : 'messages',
    key,
    medium,
    inbound,
    occurredAt: new Date(at).toISOString(),
  };
}

function hopsOf(
  contacts: readonly { readonly medium: Medium }[],
  offset: number,
): [number, number][] {
  return contacts.flatMap(({ medium }, place) => {
    const before = contacts[place - 1];
    return before === undefined || before.medium === medium
      ? []
      : [[offset + place - 1, offset + place] as [number, number]];
  });
}
