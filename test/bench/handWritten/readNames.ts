import type { ClubCard } from '../answers/ClubCard.js';
import { chooseNames } from '../answers/chooseNames.js';
import type { NameCard } from '../answers/NameCard.js';
import { idsOf } from '../people/idsOf.js';
import type { Person } from '../people/Person.js';
import { type NameCardReader, nameCardReaders } from '../silos/nameCardReaders.js';
import type { SiloClients } from '../silos/openSiloClients.js';

/** Names and addresses of some people: one batch per silo; the club's cards have been asked for already. */
export async function readNames(
  clients: SiloClients,
  people: readonly Person[],
  club: Promise<ReadonlyMap<string, ClubCard>>,
) {
  const readers: Record<string, NameCardReader> = {
    ...nameCardReaders,
    loyalty: async (_, ids) => {
      const cards = await club;
      return ids.flatMap((id) => cards.get(id)?.holder ?? []);
    },
  };
  const silos = await Promise.all(
    Object.entries(readers).map(async ([silo, read]) => {
      const ids = idsOf(people, silo);
      const cards = ids.length === 0 ? [] : await read(clients, ids);
      return { silo, cards: new Map(cards.map((card) => [card.recordId, card])) };
    }),
  );
  return ({ records }: Person) =>
    chooseNames(
      silos.map(({ silo, cards }) =>
        (records[silo] ?? []).flatMap((id): NameCard | [] => cards.get(id) ?? []),
      ),
    );
}
