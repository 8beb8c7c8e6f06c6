import type { ClubCard } from '../answers/ClubCard.js';
import type { Message } from '../answers/Message.js';
import type { NameCard } from '../answers/NameCard.js';
import type { Order, OrderLine } from '../answers/Order.js';
import type { Ticket } from '../answers/Ticket.js';
import type { TimelineItem } from '../answers/TimelineItem.js';
import type { VisitEvent } from '../answers/VisitEvent.js';

/** The newest rows of one record. */
export type ReadNewest<T> = (id: string, count: number) => Promise<readonly T[]>;

/** What resolvers read, each for its own parent; how the reads of many reach the silos is another matter. */
export interface Reads {
  /** By silo. */
  readonly cards: Readonly<Record<string, (id: string) => Promise<readonly NameCard[]>>>;
  readonly orders: Readonly<Record<string, ReadNewest<Order>>>;
  readonly tickets: Readonly<Record<string, ReadNewest<Ticket>>>;
  readonly messages: Readonly<Record<string, ReadNewest<Message>>>;
  readonly events: Readonly<Record<string, ReadNewest<VisitEvent>>>;
  /** In the order in which rows of equal time stand. */
  readonly timeline: readonly { readonly silo: string; readonly read: ReadNewest<TimelineItem> }[];
  readonly lines: Readonly<Record<Order['source'], (key: string) => Promise<readonly OrderLine[]>>>;
  clubCards(numbers: readonly string[]): Promise<ReadonlyMap<string, ClubCard>>;
}
