import type { Account } from '../../story/accounts/Account.js';
import type { Life } from '../../story/Life.js';
import type { Booking } from '../../story/points/Booking.js';
import type { Books } from '../http/Books.js';

/** A booking on a card. */
export type CardBooking = Booking & { readonly card: string };

/** A card of the club with all that is booked on it, newest first. */
export interface Card {
  readonly holder: Account;
  readonly balance: number;
  readonly earned: number;
  readonly bookings: readonly CardBooking[];
}

/** All that the club knows, in memory, by number. */
export class ClubBooks implements Books {
  readonly cards = new Map<string, Card>();
  readonly bookings = new Map<string, CardBooking>();
  readonly #byEmail = new Map<string, Card[]>();

  get records(): number {
    return this.cards.size;
  }

  get rows(): number {
    return this.cards.size + this.bookings.size;
  }

  add({ accounts, bookings }: Life): void {
    const [holder] = accounts.loyalty;
    if (holder === undefined) return;
    const onCard = bookings.map((booking) => ({ ...booking, card: holder.recordId })).reverse();
    const card: Card = {
      holder,
      balance: onCard.reduce((sum, { points }) => sum + points, 0),
      earned: onCard.reduce((sum, { points }) => sum + Math.max(0, points), 0),
      bookings: onCard,
    };
    this.cards.set(holder.recordId, card);
    for (const booking of onCard) this.bookings.set(booking.key, booking);
    if (holder.email === null) return;
    const key = holder.email.toLowerCase();
    this.#byEmail.set(key, [...(this.#byEmail.get(key) ?? []), card]);
  }

  withEmail(email: string): readonly Card[] {
    return this.#byEmail.get(email.trim().toLowerCase()) ?? [];
  }

  /** Cards whose holder's name or address has every word of a text. */
  matching(text: string, limit: number): readonly Card[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found: Card[] = [];
    for (const card of this.cards.values()) {
      const { name, email } = card.holder;
      const searched = [name?.given, name?.family, email].join(' ').toLowerCase();
      if (words.every((word) => searched.includes(word))) found.push(card);
      if (found.length === limit) break;
    }
    return found;
  }
}
