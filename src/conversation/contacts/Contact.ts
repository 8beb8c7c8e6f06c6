import type { Row } from '../../dataset/Row.js';
import type { Channel } from '../../generated/resolvers.js';

/** A row of one of the datasets that conversations are made of, as far as linking looks at it. */
export interface ExchangeRow extends Row {
  readonly occurredAt: string;
  readonly channel?: Channel | null;
  readonly platform?: string | null;
  readonly purpose?: string | null;
  readonly direction?: string | null;
  readonly summary?: string | null;
  readonly subject?: string | null;
  readonly text?: string | null;
  readonly note?: string | null;
  readonly account?: { readonly address: string } | null;
  readonly threadId?: string | null;
  readonly messageId?: string | null;
  readonly inReplyTo?: string | null;
  readonly ticketId?: string | null;
  readonly followedLink?: string | null;
  readonly outcome?: string | null;
  readonly orderNumber?: string | null;
  readonly originMessageId?: string | null;
  readonly status?: string | null;
  readonly resolvedAt?: string | null;
  readonly firstRespondedAt?: string | null;
  readonly satisfaction?: number | null;
  readonly assignee?: { readonly name: string | null } | null;
}

/** One interaction of an exchange, as the rules see it. */
export interface Contact {
  /** Names the row among all rows of a customer. */
  readonly id: string;
  readonly row: ExchangeRow;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
  /** A ticket tracks an exchange and is no part of what is said in it: no hop leads to or from one. */
  readonly isTicket: boolean;
  /** Channel and platform; a change of it is a hop. */
  readonly medium: string;
  readonly isInbound: boolean;
  /** What the customer or an agent's note says of the matter, word by word, with counts. */
  readonly words: ReadonlyMap<string, number>;
  /** What looks like the number of an order, a parcel or the like, as it is written. */
  readonly numbers: ReadonlySet<string>;
}
