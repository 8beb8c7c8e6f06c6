import {
  eventItem,
  messageItem,
  orderItem,
  type TimelineItem,
  ticketItem,
} from '../answers/TimelineItem.js';
import { readVisits } from './behaviour/readVisits.js';
import { readDeskMessages } from './helpdesk/readDeskMessages.js';
import { readTickets } from './helpdesk/readTickets.js';
import type { SiloClients } from './openSiloClients.js';
import { readShopOrders } from './shop/readShopOrders.js';
import { readPosts } from './social/readPosts.js';
import { readPickUps } from './stores/readPickUps.js';
import { readReceipts } from './stores/readReceipts.js';

/** Reads the newest items of each of some records of a silo, in as few calls as it takes. */
export type TimelineReader = (
  clients: SiloClients,
  ids: readonly string[],
  count: number,
) => Promise<ReadonlyMap<string, readonly TimelineItem[]>>;

/** The silos' parts of a timeline, in the order in which rows of equal time stand. */
export const timelineReaders: readonly { readonly silo: string; readonly read: TimelineReader }[] =
  [
    {
      silo: 'behaviour',
      read: async ({ behaviour }, ids, count) =>
        mapLists(await readVisits(behaviour, ids, count), eventItem),
    },
    {
      silo: 'helpdesk',
      read: async ({ helpdesk }, ids, count) =>
        mapLists(await readDeskMessages(helpdesk, ids, count), messageItem),
    },
    {
      silo: 'helpdesk',
      read: async ({ helpdesk }, ids, count) =>
        mapLists(await readTickets(helpdesk, ids, count), ticketItem),
    },
    {
      silo: 'shop',
      read: async ({ shop }, ids, count) =>
        mapLists(await readShopOrders(shop, ids, count, false), orderItem),
    },
    {
      silo: 'social',
      read: async ({ social }, ids, count) =>
        mapLists(await readPosts(social, ids, count), messageItem),
    },
    {
      silo: 'stores',
      read: async ({ stores }, ids, count) =>
        mapLists(await readPickUps(stores, ids, count), eventItem),
    },
    {
      silo: 'stores',
      read: async ({ stores }, ids, count) =>
        mapLists(await readReceipts(stores, ids, count, false), orderItem),
    },
  ];

function mapLists<T>(
  lists: ReadonlyMap<string, readonly T[]>,
  map: (row: T) => TimelineItem,
): Map<string, TimelineItem[]> {
  return new Map([...lists].map(([id, rows]) => [id, rows.map(map)]));
}
