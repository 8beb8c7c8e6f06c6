import type { Message } from './Message.js';
import type { Order } from './Order.js';
import type { Ticket } from './Ticket.js';
import type { VisitEvent } from './VisitEvent.js';

/** An interaction of a timeline, as every contender answers it. */
export type TimelineItem =
  | ({ readonly __typename: 'Order' } & Omit<Order, 'sourceStatus' | 'lines' | 'fulfilment'>)
  | ({ readonly __typename: 'Ticket'; readonly occurredAt: string; readonly source: string } & Pick<
      Ticket,
      'id' | 'channel' | 'subject' | 'priority'
    >)
  | ({ readonly __typename: 'Message'; readonly source: string } & Message)
  | ({ readonly __typename: 'Event'; readonly source: string } & VisitEvent);

export const orderItem = (order: Order): TimelineItem => {
  const { id, occurredAt, source, channel, platform, device, purpose, status, total } = order;
  const shown = { id, occurredAt, source, channel, platform, device, purpose, status, total };
  return { __typename: 'Order', ...shown };
};

export const ticketItem = (ticket: Ticket): TimelineItem => {
  const { id, openedAt, channel, subject, priority } = ticket;
  const source = 'helpdesk';
  return { __typename: 'Ticket', id, occurredAt: openedAt, source, channel, subject, priority };
};

export const messageItem = (message: Message): TimelineItem => ({
  __typename: 'Message',
  source: sourceOf(message),
  ...message,
});

export const eventItem = (event: VisitEvent): TimelineItem => ({
  __typename: 'Event',
  source: sourceOf(event),
  ...event,
});

function sourceOf({ id }: { readonly id: string }): string {
  return id.slice(0, id.indexOf('/'));
}
