import type { People } from '../people/readPeople.js';
import type { BenchCase } from './BenchCase.js';

/** People on a page. */
export const PAGE_SIZE = 50;

const QUERY = `query BenchPage($first: Int!, $after: String) {
  customers(first: $first, after: $after) {
    nodes {
      id
      profile { displayName primaryEmail }
      orders(first: 5) { nodes { id occurredAt status total { amount currency } } complete }
      tickets(first: 5) { nodes { id subject status openedAt } complete }
      loyaltyAccounts(first: 1) { nodes { tier pointsBalance } complete }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Fifty people at once, page after page; each contender has cursors of its own. */
export function customerPage({ people, cursors }: People): BenchCase {
  const after = (question: number, isGateway: boolean) => {
    if (question === 0) return null;
    return isGateway ? cursors[question - 1] : people[question * PAGE_SIZE - 1]?.id;
  };
  const questions = cursors.length + 1;
  return {
    name: 'page',
    title: `a page of ${PAGE_SIZE}`,
    query: QUERY,
    questions,
    block: 16,
    clients: 8,
    inWaves: false,
    variables: (contender, question) => ({
      first: PAGE_SIZE,
      after: after(question % questions, contender.startsWith('rotunda')),
    }),
  };
}
