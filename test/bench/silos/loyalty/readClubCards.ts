import type { ClubCard } from '../../answers/ClubCard.js';
import type { JsonApi } from '../JsonApi.js';

interface CardNode {
  readonly number: string;
  readonly holder: {
    readonly firstName: string | null;
    readonly lastName: string | null;
    readonly email: string | null;
  };
  readonly level: string;
  readonly balance: number;
  readonly since: string;
  readonly changed: string;
}

const QUERY = `query ($numbers: [ID!]!) {
  cards(numbers: $numbers) {
    number holder { firstName lastName email } level balance since changed
  }
}`;
const TIERS: Readonly<Record<string, string>> = { B: 'Bronze', S: 'Silver', G: 'Gold' };

/** Cards of the club by number: profile and account in one operation. */
export async function readClubCards(
  loyalty: JsonApi,
  numbers: readonly string[],
): Promise<Map<string, ClubCard>> {
  const body = { query: QUERY, variables: { numbers } };
  const { data } = await loyalty.post<{ data: { cards: CardNode[] } }>(
    '/graphql',
    body,
    (answer) => answer.data.cards.length,
  );
  return new Map(data.cards.map((card) => [card.number, toCard(card)]));
}

function toCard({ number, holder, level, balance, since, changed }: CardNode): ClubCard {
  const { firstName, lastName, email } = holder;
  return {
    holder: { recordId: number, changed, givenName: firstName, familyName: lastName, email },
    account: {
      id: `loyalty/${number}`,
      programme: 'Hat Club',
      tier: TIERS[level] ?? level,
      pointsBalance: balance,
      memberSince: since,
    },
  };
}
