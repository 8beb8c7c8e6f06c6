import type { Person } from '../people/Person.js';
import type { ClubCard } from './ClubCard.js';
import { mergeNewest } from './mergeNewest.js';

/** The newest memberships of a person, by the numbers that lead to them. */
export function accountsOf(
  { loyaltyNumbers }: Person,
  cards: ReadonlyMap<string, ClubCard>,
  count: number,
): ClubCard['account'][] {
  const accounts = [...loyaltyNumbers].sort().flatMap((number) => {
    const card = cards.get(number);
    return card === undefined ? [] : [[card.account]];
  });
  return mergeNewest(accounts, count, ({ memberSince }) => memberSince);
}
