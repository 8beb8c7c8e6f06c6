import type { NameCard } from '../answers/NameCard.js';
import { readVisitors } from './behaviour/readVisitors.js';
import { readContacts } from './crm/readContacts.js';
import { readRequesters } from './helpdesk/readRequesters.js';
import { readClubCards } from './loyalty/readClubCards.js';
import type { SiloClients } from './openSiloClients.js';
import { readShopCustomers } from './shop/readShopCustomers.js';
import { readSocialPeople } from './social/readSocialPeople.js';
import { readStoreCards } from './stores/readStoreCards.js';

/** Reads what a silo says of some of its records. */
export type NameCardReader = (
  clients: SiloClients,
  ids: readonly string[],
) => Promise<readonly NameCard[]>;

/** All silos that know names or addresses, in the order in which their word counts. */
export const nameCardReaders = {
  shop: ({ shop }, ids) => readShopCustomers(shop, ids),
  crm: ({ crm }, ids) => readContacts(crm, ids),
  stores: ({ stores }, ids) => readStoreCards(stores, ids),
  loyalty: async ({ loyalty }, ids) =>
    [...(await readClubCards(loyalty, ids)).values()].map(({ holder }) => holder),
  helpdesk: ({ helpdesk }, ids) => readRequesters(helpdesk, ids),
  social: ({ social }, ids) => readSocialPeople(social, ids),
  behaviour: ({ behaviour }, ids) => readVisitors(behaviour, ids),
} satisfies Record<string, NameCardReader>;
