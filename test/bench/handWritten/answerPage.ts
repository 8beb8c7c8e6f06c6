import { accountsOf } from '../answers/accountsOf.js';
import type { Order } from '../answers/Order.js';
import type { Ticket } from '../answers/Ticket.js';
import type { Person } from '../people/Person.js';
import { pageOf } from '../people/pageOf.js';
import { readTickets } from '../silos/helpdesk/readTickets.js';
import type { SiloClients } from '../silos/openSiloClients.js';
import { readShopOrders } from '../silos/shop/readShopOrders.js';
import { readReceipts } from '../silos/stores/readReceipts.js';
import { readClub } from './readClub.js';
import { readNames } from './readNames.js';
import { readNewest } from './readNewest.js';

const COUNT = 5;

/** A page of customers, with the fewest calls that yield it, all at once. */
export async function answerPage(
  clients: SiloClients,
  everybody: readonly Person[],
  first: number,
  after: string | null | undefined,
) {
  const { shop, stores, helpdesk } = clients;
  const { people, pageInfo } = pageOf(everybody, first, after);
  const club = readClub(clients, people);
  const [nameOf, ordersOf, ticketsOf, cards] = await Promise.all([
    readNames(clients, people, club),
    readNewest<Order>(
      people,
      COUNT,
      {
        shop: (ids) => readShopOrders(shop, ids, COUNT, false),
        stores: (ids) => readReceipts(stores, ids, COUNT, false),
      },
      ({ occurredAt }) => occurredAt,
    ),
    readNewest<Ticket>(
      people,
      COUNT,
      { helpdesk: (ids) => readTickets(helpdesk, ids, COUNT) },
      ({ openedAt }) => openedAt,
    ),
    club,
  ]);
  const nodes = people.map((person) => ({
    id: person.id,
    profile: nameOf(person),
    orders: { nodes: ordersOf(person).map(summariseOrder), complete: true },
    tickets: { nodes: ticketsOf(person).map(summariseTicket), complete: true },
    loyaltyAccounts: {
      nodes: accountsOf(person, cards, 1).map(({ tier, pointsBalance }) => ({
        tier,
        pointsBalance,
      })),
      complete: true,
    },
  }));
  return { customers: { nodes, pageInfo } };
}

function summariseOrder({ id, occurredAt, status, total }: Order) {
  return { id, occurredAt, status, total };
}

function summariseTicket({ id, subject, status, openedAt }: Ticket) {
  return { id, subject, status, openedAt };
}
