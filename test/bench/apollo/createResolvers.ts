import { accountsOf } from '../answers/accountsOf.js';
import { chooseNames } from '../answers/chooseNames.js';
import { mergeNewest } from '../answers/mergeNewest.js';
import type { Order } from '../answers/Order.js';
import type { Person } from '../people/Person.js';
import { pageOf } from '../people/pageOf.js';
import { readVisits } from '../silos/behaviour/readVisits.js';
import { readDeskMessages } from '../silos/helpdesk/readDeskMessages.js';
import { readTickets } from '../silos/helpdesk/readTickets.js';
import { readClubCards } from '../silos/loyalty/readClubCards.js';
import { type NameCardReader, nameCardReaders } from '../silos/nameCardReaders.js';
import type { SiloClients } from '../silos/openSiloClients.js';
import { readShopLines } from '../silos/shop/readShopLines.js';
import { readShopOrders } from '../silos/shop/readShopOrders.js';
import { readPosts } from '../silos/social/readPosts.js';
import { readPickUps } from '../silos/stores/readPickUps.js';
import { readReceiptLines } from '../silos/stores/readReceiptLines.js';
import { readReceipts } from '../silos/stores/readReceipts.js';

interface Page {
  readonly first: number;
  readonly after?: string | null;
}
type ReadOne<T> = (id: string, count: number) => Promise<ReadonlyMap<string, readonly T[]>>;

/** Resolvers as they are written in a hurry: each asks the silos for its own parent, record by record. */
export function createResolvers(clients: SiloClients, everybody: readonly Person[]) {
  const { shop, stores, helpdesk, loyalty, social, behaviour } = clients;
  const byId = new Map(everybody.map((person) => [person.id, person]));
  return {
    Query: {
      customer: (_: unknown, { by }: { by: { id: string } }) => byId.get(by.id) ?? null,
      customers: (_: unknown, { first, after }: Page) => {
        const { people, pageInfo } = pageOf(everybody, first, after);
        return { nodes: people, pageInfo };
      },
    },
    Customer: {
      profile: async ({ records }: Person) => {
        const cards = await Promise.all(
          Object.entries(nameCardReaders).map(async ([silo, read]: [string, NameCardReader]) =>
            (await Promise.all((records[silo] ?? []).map((id) => read(clients, [id])))).flat(),
          ),
        );
        return chooseNames(cards);
      },
      orders: listOf(
        {
          shop: (id, count) => readShopOrders(shop, [id], count, false),
          stores: (id, count) => readReceipts(stores, [id], count, false),
        },
        ({ occurredAt }) => occurredAt,
      ),
      tickets: listOf(
        { helpdesk: (id, count) => readTickets(helpdesk, [id], count) },
        ({ openedAt }) => openedAt,
      ),
      messages: listOf(
        {
          helpdesk: (id, count) => readDeskMessages(helpdesk, [id], count),
          social: (id, count) => readPosts(social, [id], count),
        },
        ({ occurredAt }) => occurredAt,
      ),
      events: listOf(
        {
          behaviour: (id, count) => readVisits(behaviour, [id], count),
          stores: (id, count) => readPickUps(stores, [id], count),
        },
        ({ occurredAt }) => occurredAt,
      ),
      loyaltyAccounts: async (person: Person, { first }: Page) => {
        const { loyaltyNumbers } = person;
        const cards =
          loyaltyNumbers.length === 0 ? [] : await readClubCards(loyalty, loyaltyNumbers);
        return { nodes: accountsOf(person, new Map(cards), first), complete: true };
      },
    },
    Order: {
      lines: ({ id, source }: Order) => {
        const key = id.slice(source.length + 1);
        return source === 'shop' ? readShopLines(shop, key) : readReceiptLines(stores, key);
      },
    },
  };
}

/** The resolver of a list: a call for each of the customer's records in each silo. */
function listOf<T>(readers: Readonly<Record<string, ReadOne<T>>>, timeOf: (row: T) => string) {
  return async ({ records }: Person, { first }: Page) => {
    const lists = await Promise.all(
      Object.entries(readers).flatMap(([silo, read]) =>
        [...(records[silo] ?? [])].sort().map(async (id) => (await read(id, first)).get(id) ?? []),
      ),
    );
    return { nodes: mergeNewest(lists, first, timeOf), complete: true };
  };
}
