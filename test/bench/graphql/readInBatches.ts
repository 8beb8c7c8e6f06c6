import DataLoader from 'dataloader';
import type { ClubCard } from '../answers/ClubCard.js';
import { readVisits } from '../silos/behaviour/readVisits.js';
import { readDeskMessages } from '../silos/helpdesk/readDeskMessages.js';
import { readTickets } from '../silos/helpdesk/readTickets.js';
import { readClubCards } from '../silos/loyalty/readClubCards.js';
import { nameCardReaders } from '../silos/nameCardReaders.js';
import type { SiloClients } from '../silos/openSiloClients.js';
import { readShopLines } from '../silos/shop/readShopLines.js';
import { readShopOrders } from '../silos/shop/readShopOrders.js';
import { readPosts } from '../silos/social/readPosts.js';
import { readPickUps } from '../silos/stores/readPickUps.js';
import { readReceiptLines } from '../silos/stores/readReceiptLines.js';
import { readReceipts } from '../silos/stores/readReceipts.js';
import { timelineReaders } from '../silos/timelineReaders.js';
import type { ReadNewest, Reads } from './Reads.js';

/** Reads as the documentation of Apollo Server writes them: a dataloader for each thing, made for each request. */
export function readInBatches(clients: SiloClients): Reads {
  const { shop, stores, helpdesk, loyalty, social, behaviour } = clients;
  const club = loaderOf((numbers) => readClubCards(loyalty, numbers));
  const shopLines = loaderOf((keys) => readShopLines(shop, keys));
  const receiptLines = loaderOf((keys) => readReceiptLines(stores, keys));
  return {
    cards: Object.fromEntries(
      Object.entries(nameCardReaders).map(([silo, read]) => {
        const cards = loaderOf(async (ids) => {
          const found = await read(clients, ids);
          return new Map(found.map((card) => [card.recordId, card]));
        });
        return [silo, async (id: string) => [await cards.load(id)].flatMap((one) => one ?? [])];
      }),
    ),
    orders: {
      shop: newestOf((ids, count) => readShopOrders(shop, ids, count, false)),
      stores: newestOf((ids, count) => readReceipts(stores, ids, count, false)),
    },
    tickets: { helpdesk: newestOf((ids, count) => readTickets(helpdesk, ids, count)) },
    messages: {
      helpdesk: newestOf((ids, count) => readDeskMessages(helpdesk, ids, count)),
      social: newestOf((ids, count) => readPosts(social, ids, count)),
    },
    events: {
      behaviour: newestOf((ids, count) => readVisits(behaviour, ids, count)),
      stores: newestOf((ids, count) => readPickUps(stores, ids, count)),
    },
    timeline: timelineReaders.map(({ silo, read }) => ({
      silo,
      read: newestOf((ids, count) => read(clients, ids, count)),
    })),
    lines: {
      shop: async (key) => (await shopLines.load(key)) ?? [],
      stores: async (key) => (await receiptLines.load(key)) ?? [],
    },
    clubCards: async (numbers) => {
      const cards = await Promise.all(numbers.map((number) => club.load(number)));
      return new Map(
        numbers.flatMap((number, place): [string, ClubCard][] => {
          const card = cards[place];
          return card === undefined ? [] : [[number, card]];
        }),
      );
    },
  };
}

function loaderOf<T>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>) {
  return new DataLoader<string, T | undefined>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id));
  });
}

/** Of a list, a loader for each page size that is asked for. */
function newestOf<T>(
  read: (ids: readonly string[], count: number) => Promise<ReadonlyMap<string, readonly T[]>>,
): ReadNewest<T> {
  const loaders = new Map<number, DataLoader<string, readonly T[] | undefined>>();
  return async (id, count) => {
    let loader = loaders.get(count);
    if (loader === undefined) {
      loader = loaderOf((ids) => read(ids, count));
      loaders.set(count, loader);
    }
    return (await loader.load(id)) ?? [];
  };
}
