import type { Card, CardBooking, ClubBooks } from './ClubBooks.js';

const MOST = { cards: 500, bookings: 100 } as const;

/** What the club's interface answers, field by field. */
export function clubRoot(books: ClubBooks) {
  return {
    cards: ({ numbers }: { readonly numbers: readonly string[] }) =>
      numbers.flatMap((number) => showAll(books.cards.get(number))),
    bookings: ({ ids }: { readonly ids: readonly string[] }) =>
      ids.flatMap((id) => books.bookings.get(id) ?? []).map(showBooking),
    allCards: ({ after, first }: { readonly after?: string | null; readonly first: number }) => {
      const size = Math.min(first, MOST.cards);
      const from = after ? Number.parseInt(after, 36) : 0;
      const cards = [...books.cards.values()].slice(from, from + size);
      const next = from + size < books.cards.size ? (from + size).toString(36) : null;
      return { cards: cards.map(showCard), next };
    },
    cardsByEmail: ({ email }: { readonly email: string }) => books.withEmail(email).map(showCard),
    searchCards: ({ text, first }: { readonly text: string; readonly first: number }) =>
      books.matching(text, first).map(showCard),
  };
}

function showAll(card: Card | undefined) {
  return card === undefined ? [] : [showCard(card)];
}

function showCard({ holder, balance, earned, bookings }: Card) {
  return {
    number: holder.recordId,
    holder: {
      firstName: holder.name?.given,
      lastName: holder.name?.family,
      email: holder.email,
    },
    level: earned >= 1_500 ? 'G' : earned >= 500 ? 'S' : 'B',
    balance,
    since: new Date(holder.createdAt).toISOString(),
    changed: new Date(holder.changedAt).toISOString(),
    bookings: ({ first, before }: { readonly first: number; readonly before?: string | null }) => {
      const bound = before ? Date.parse(before) : Number.POSITIVE_INFINITY;
      const size = Math.min(first, MOST.bookings);
      return bookings
        .filter(({ at }) => at < bound)
        .slice(0, size)
        .map(showBooking);
    },
  };
}

function showBooking({ key, card, at, points, kind, note, via }: CardBooking) {
  return { id: key, card, at: new Date(at).toISOString(), points, kind, note, via };
}
