import { accountsOf } from '../answers/accountsOf.js';
import type { Message } from '../answers/Message.js';
import type { Order } from '../answers/Order.js';
import type { Ticket } from '../answers/Ticket.js';
import type { VisitEvent } from '../answers/VisitEvent.js';
import type { Person } from '../people/Person.js';
import { readVisits } from '../silos/behaviour/readVisits.js';
import { readDeskMessages } from '../silos/helpdesk/readDeskMessages.js';
import { readTickets } from '../silos/helpdesk/readTickets.js';
import type { SiloClients } from '../silos/openSiloClients.js';
import { readShopOrders } from '../silos/shop/readShopOrders.js';
import { readPosts } from '../silos/social/readPosts.js';
import { readPickUps } from '../silos/stores/readPickUps.js';
import { readReceipts } from '../silos/stores/readReceipts.js';
import { readClub } from './readClub.js';
import { readNames } from './readNames.js';
import { readNewest } from './readNewest.js';

const COUNT = 5;
const timeOf = ({ occurredAt }: { readonly occurredAt: string }) => occurredAt;

/** One customer whole, with the fewest calls that yield it, all at once. */
export async function answerCustomer(clients: SiloClients, person: Person | undefined) {
  if (person === undefined) return { customer: null };
  const { shop, stores, helpdesk, social, behaviour } = clients;
  const people = [person];
  const club = readClub(clients, people);
  const [nameOf, ordersOf, ticketsOf, messagesOf, eventsOf, cards] = await Promise.all([
    readNames(clients, people, club),
    readNewest<Order>(
      people,
      COUNT,
      {
        shop: (ids) => readShopOrders(shop, ids, COUNT, true),
        stores: (ids) => readReceipts(stores, ids, COUNT, true),
      },
      timeOf,
    ),
    readNewest<Ticket>(
      people,
      COUNT,
      { helpdesk: (ids) => readTickets(helpdesk, ids, COUNT) },
      ({ openedAt }) => openedAt,
    ),
    readNewest<Message>(
      people,
      COUNT,
      {
        helpdesk: (ids) => readDeskMessages(helpdesk, ids, COUNT),
        social: (ids) => readPosts(social, ids, COUNT),
      },
      timeOf,
    ),
    readNewest<VisitEvent>(
      people,
      COUNT,
      {
        behaviour: (ids) => readVisits(behaviour, ids, COUNT),
        stores: (ids) => readPickUps(stores, ids, COUNT),
      },
      timeOf,
    ),
    club,
  ]);
  return {
    customer: {
      id: person.id,
      profile: nameOf(person),
      orders: { nodes: ordersOf(person), complete: true },
      tickets: { nodes: ticketsOf(person), complete: true },
      messages: { nodes: messagesOf(person), complete: true },
      events: { nodes: eventsOf(person), complete: true },
      loyaltyAccounts: { nodes: accountsOf(person, cards, COUNT), complete: true },
    },
  };
}
