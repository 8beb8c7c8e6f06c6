import type { ClubCard } from '../answers/ClubCard.js';
import { idsOf } from '../people/idsOf.js';
import type { Person } from '../people/Person.js';
import { readClubCards } from '../silos/loyalty/readClubCards.js';
import type { SiloClients } from '../silos/openSiloClients.js';

/** All cards that have to do with some people, as records of theirs or by a number of theirs. */
export async function readClub(
  { loyalty }: SiloClients,
  people: readonly Person[],
): Promise<ReadonlyMap<string, ClubCard>> {
  const numbers = people.flatMap(({ loyaltyNumbers }) => loyaltyNumbers);
  const all = [...new Set([...idsOf(people, 'loyalty'), ...numbers])];
  return all.length === 0 ? new Map() : readClubCards(loyalty, all);
}
