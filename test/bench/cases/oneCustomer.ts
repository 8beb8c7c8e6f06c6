import type { Person } from '../people/Person.js';
import type { BenchCase } from './BenchCase.js';

const QUERY = `query BenchCustomer($id: ID!) {
  customer(by: { id: $id }) {
    id
    profile { displayName primaryEmail }
    orders(first: 5) {
      nodes {
        id source channel platform device purpose occurredAt status sourceStatus
        total { amount currency }
        lines { sku name quantity unitPrice { amount currency } }
        fulfilment { method status location { name kind } }
      }
      complete
    }
    tickets(first: 5) { nodes { id subject status priority channel openedAt firstRespondedAt resolvedAt assignee { name } } complete }
    messages(first: 5) { nodes { id channel platform purpose direction occurredAt subject text account { address } } complete }
    events(first: 5) { nodes { id name channel device occurredAt properties } complete }
    loyaltyAccounts(first: 5) { nodes { id programme tier pointsBalance memberSince } complete }
  }
}`;

/** Those who are in fewer silos, such as visitors who never told a name, are no case for a gateway. */
const LEAST_SILOS = 3;

/** One person from all silos that know them, another one each time. */
export function oneCustomer(everybody: readonly Person[]): BenchCase {
  const people = everybody.filter(({ records }) => Object.keys(records).length >= LEAST_SILOS);
  return {
    name: 'customer',
    title: `one customer (of ${people.length} who are in ${LEAST_SILOS} silos or more)`,
    query: QUERY,
    questions: people.length,
    block: 48,
    clients: 8,
    inWaves: false,
    variables: (_, question) => ({ id: people[question % people.length]?.id }),
  };
}
