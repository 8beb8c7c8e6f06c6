import type { People } from '../people/readPeople.js';
import type { BenchCase } from './BenchCase.js';
import { customerPage, PAGE_SIZE } from './customerPage.js';

/** Items of each customer. */
const ITEMS = 20;

const QUERY = `query BenchTimelines($first: Int!, $after: String, $items: Int!) {
  customers(first: $first, after: $after) {
    nodes {
      id
      timeline(first: $items, filter: { types: ["Order", "Ticket", "Message", "Event"] }) {
        nodes {
          __typename id occurredAt source channel
          ... on Order { platform device purpose status total { amount currency } }
          ... on Ticket { subject priority }
          ... on Message { platform purpose direction subject text account { address } }
          ... on Event { name device properties }
        }
        complete
      }
    }
  }
}`;

/** What passed between fifty customers and the brand, from all silos at once. */
export function timelinePage(people: People): BenchCase {
  const { questions, variables } = customerPage(people);
  return {
    name: 'large',
    title: `a large answer (${PAGE_SIZE} customers × ${ITEMS} timeline items)`,
    query: QUERY,
    questions,
    block: 16,
    clients: 8,
    inWaves: false,
    variables: (contender, question) => ({ ...variables(contender, question), items: ITEMS }),
  };
}
