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

/** Reads as they are written in a hurry: a call to the silo for each record of each parent. */
export function readOneByOne(clients: SiloClients): Reads {
  const { shop, stores, helpdesk, loyalty, social, behaviour } = clients;
  const one =
    <T>(
      read: (ids: readonly string[], count: number) => Promise<ReadonlyMap<string, readonly T[]>>,
    ): ReadNewest<T> =>
    async (id, count) =>
      (await read([id], count)).get(id) ?? [];
  return {
    cards: Object.fromEntries(
      Object.entries(nameCardReaders).map(([silo, read]) => [
        silo,
        (id: string) => read(clients, [id]),
      ]),
    ),
    orders: {
      shop: one((ids, count) => readShopOrders(shop, ids, count, false)),
      stores: one((ids, count) => readReceipts(stores, ids, count, false)),
    },
    tickets: { helpdesk: one((ids, count) => readTickets(helpdesk, ids, count)) },
    messages: {
      helpdesk: one((ids, count) => readDeskMessages(helpdesk, ids, count)),
      social: one((ids, count) => readPosts(social, ids, count)),
    },
    events: {
      behaviour: one((ids, count) => readVisits(behaviour, ids, count)),
      stores: one((ids, count) => readPickUps(stores, ids, count)),
    },
    timeline: timelineReaders.map(({ silo, read }) => ({
      silo,
      read: one((ids, count) => read(clients, ids, count)),
    })),
    lines: {
      shop: async (key) => (await readShopLines(shop, [key])).get(key) ?? [],
      stores: async (key) => (await readReceiptLines(stores, [key])).get(key) ?? [],
    },
    clubCards: (numbers) => readClubCards(loyalty, numbers),
  };
}
