import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLoyalty } from '../../../src/demo/silos/loyalty/createLoyalty.js';
import type { HttpSilo } from '../../../src/demo/silos/Silo.js';
import { tellStory } from '../../../src/demo/story/tellStory.js';

const number = 'HC100000172';
let club: HttpSilo;

beforeAll(async () => {
  club = await createLoyalty('secret');
  for (const life of tellStory({ customers: 80, seed: 1, now: Date.UTC(2026, 10, 21) })) {
    club.add(life);
  }
});
afterAll(() => club.close());

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const response = await fetch(`${club.url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of each query
  return (await response.json()) as { data: any; errors?: unknown };
}

describe('the loyalty club', () => {
  it('answers nobody without a token', async () => {
    expect((await fetch(`${club.url}/graphql`, { method: 'POST' })).status).toBe(401);
  });

  it('has a balance that is the sum of all bookings', async () => {
    const query =
      'query ($numbers: [ID!]!) { cards(numbers: $numbers) { balance bookings { points } } }';
    const { data } = await ask(query, { numbers: [number, 'HC0'] });
    const [card] = data.cards;
    const points = card.bookings.map((booking: { points: number }) => booking.points);
    expect(data.cards).toHaveLength(1);
    expect(card.balance).toBe(points.reduce((sum: number, one: number) => sum + one, 0));
  });

  it('answers bookings newest first, and those before an instant', async () => {
    const query = `query ($before: String) {
      cards(numbers: ["${number}"]) { bookings(first: 2, before: $before) { at } }
    }`;
    const { data } = await ask(query);
    const [first, second] = data.cards[0].bookings;
    expect(first.at > second.at).toBe(true);
    const { data: older } = await ask(query, { before: first.at });
    expect(older.cards[0].bookings[0]).toStrictEqual(second);
  });

  it('lists all cards page by page', async () => {
    const numbers: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const query =
        'query ($after: String) { allCards(after: $after, first: 7) { next cards { number } } }';
      const { data } = await ask(query, { after });
      numbers.push(...data.allCards.cards.map((card: { number: string }) => card.number));
      after = data.allCards.next;
    }
    expect(new Set(numbers).size).toBe(club.records);
  });
});
