import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, graphql as execute } from 'graphql';
import { constant, graphql } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Lists that are paged by cursors of a type of their own, by the number of rows before a page, and by that of the page. */
const schema = buildSchema(`
  scalar Cursor
  type Query { member(id: ID!): Member members(take: Int!, skip: Int!): Members! people(pageSize: Int!, page: Int!): Members! }
  type Members { items: [Member!]! totalItems: Int! }
  type Member { id: ID! byCursor(first: Int!, after: Cursor): Edges! skipped(take: Int, skip: Int): List! numbered(pageSize: Int, page: Int): List! }
  type Edges { edges: [Edge!]! pageInfo: PageInfo! }
  type Edge { node: Order! }
  type PageInfo { hasNextPage: Boolean! endCursor: Cursor }
  type List { items: [Order!]! totalItems: Int! totalPages: Int! }
  type Order { id: ID! at: String! }
`);

/** What one page may have at most. */
const GRANTED = 10;
const SORTED = Array.from({ length: 47 }, (_, place) => ({
  id: `o${place}`,
  at: new Date(Date.UTC(2026, 4, 1, -place)).toISOString(),
}));
const MIXED = SORTED.map((_, place) => SORTED[(place * 17) % SORTED.length]);
const PEOPLE = Array.from({ length: 23 }, (_, place) => ({ id: String(place + 1) }));

let silo: HttpSilo;
let rotunda: TestGateway;
/** The orders that there are, in the order of the list that is skipped through. */
let orders: typeof SORTED = SORTED;

function skipThrough<Item>(all: readonly Item[], take: number, skip: number) {
  if (take > GRANTED) throw new Error(`Cannot take more than ${GRANTED} results`);
  return { items: all.slice(skip, skip + take), totalItems: all.length };
}

/** Grants less than is asked for, where that is too much. */
function leafThrough<Item>(all: readonly Item[], pageSize: number, page: number) {
  const size = Math.min(pageSize, GRANTED);
  const totalPages = Math.ceil(all.length / size);
  return { ...skipThrough(all, size, (page - 1) * size), totalPages };
}

function member({ id }: { id: string }) {
  return {
    id,
    byCursor({ first, after }: { first: number; after?: string }) {
      const from = Number(after ?? 0);
      const till = from + Math.min(first, GRANTED);
      return {
        edges: MIXED.slice(from, till).map((node) => ({ node })),
        pageInfo: { hasNextPage: till < MIXED.length, endCursor: String(till) },
      };
    },
    skipped: ({ take = GRANTED, skip = 0 }) => skipThrough(orders, take, skip),
    numbered: ({ pageSize = GRANTED, page = 1 }) => leafThrough(orders, pageSize, page),
  };
}

const ROOT = {
  member,
  members({ take, skip }: { take: number; skip: number }) {
    const { items, totalItems } = skipThrough(PEOPLE, take, skip);
    return { items: items.map(member), totalItems };
  },
  people({ pageSize, page }: { pageSize: number; page: number }) {
    const { items, totalItems } = leafThrough(PEOPLE, pageSize, page);
    return { items: items.map(member), totalItems };
  },
};

beforeAll(async () => {
  silo = await startHttpSilo(async ({ body }) => {
    const { query: source, variables: variableValues } = JSON.parse(body);
    return { json: await execute({ schema, source, variableValues, rootValue: ROOT }) };
  });
  const order = { id: 'id', occurredAt: 'at', channel: constant('WEB'), maxLimit: GRANTED };
  const scan = {
    query: `query ($offset: Int!) { members(take: ${GRANTED}, skip: $offset) { items { id } totalItems } }`,
    rows: 'members.items',
  };
  const source = (orders: object, listed: object = {}) =>
    graphql({
      url: `${silo.url}/graphql`,
      profiles: { each: 'member(id: $key) { id }', recordId: 'id', scan: { ...scan, ...listed } },
      orders: { ...order, ...orders },
    });
  const skipped = {
    each: 'member(id: $key) { skipped(take: $limit, skip: $offset) { items { id at } totalItems } }',
    rows: 'skipped.items',
  };
  const numbered =
    'member(id: $key) { numbered(pageSize: $limit, page: $page) { items { id at } totalItems totalPages } }';
  const people = {
    query:
      'query ($limit: Int!, $page: Int!) { people(pageSize: $limit, page: $page) { items { id } totalItems } }',
    rows: 'people.items',
    totalCount: 'people.totalItems',
  };
  rotunda = await startTestGateway({
    sources: {
      byCursor: source({
        each: 'member(id: $key) { byCursor(first: $limit, after: $cursor) { edges { node { id at } } pageInfo { hasNextPage endCursor } } }',
        cursorType: 'Cursor',
        rows: 'byCursor.edges[*].node',
        cursor: 'byCursor.pageInfo.endCursor',
        hasMore: 'byCursor.pageInfo.hasNextPage',
      }),
      skipped: source(
        { ...skipped, order: 'newestFirst', totalCount: 'skipped.totalItems' },
        { totalCount: 'members.totalItems' },
      ),
      elsewhere: source({
        each: 'member(id: $key) { byCursor(first: $limit) { edges { node { id at } } } }',
        rows: 'byCursor.edges[*].node',
        cursor: 'byCursor.pageInfo.next',
      }),
      untold: source({
        each: 'member(id: $key) { skipped(skip: $offset) { items { id at } } }',
        rows: 'skipped.items',
      }),
      numbered: source(
        {
          each: numbered,
          rows: 'numbered.items',
          order: 'newestFirst',
          totalCount: 'numbered.totalItems',
          maxLimit: 100,
        },
        people,
      ),
      ofSoManyPages: source({
        each: numbered,
        rows: 'numbered.items',
        pageCount: 'numbered.totalPages',
        maxLimit: 100,
      }),
      inOneSize: source({
        each: 'member(id: $key) { numbered(page: $page) { items { id at } } }',
        rows: 'numbered.items',
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function pageOf(source: string, first: number, after: string | null) {
  const { data } = await rotunda.ask(
    `query ($source: String!, $first: Int, $after: String) {
      customer(by: { record: { source: $source, recordId: "1" } }) {
        orders(first: $first, after: $after, filter: { sources: [$source] }) { nodes { occurredAt } complete pageInfo { hasNextPage endCursor } }
      }
    }`,
    { source, first, after },
  );
  const { nodes, complete, pageInfo } = data.customer.orders;
  return {
    times: nodes.map(({ occurredAt }: { occurredAt: string }) => occurredAt) as string[],
    complete: complete as boolean,
    after: pageInfo.hasNextPage ? (pageInfo.endCursor as string) : null,
  };
}

async function pageThrough(source: string, first: number) {
  const times: string[] = [];
  let complete = true;
  let after: string | null = null;
  for (let pages = 0; pages === 0 || after !== null; pages++) {
    expect(pages).toBeLessThan(30);
    const page = await pageOf(source, first, after);
    times.push(...page.times);
    complete &&= page.complete;
    after = page.after;
  }
  return { times, complete };
}

describe('a list of a GraphQL API', () => {
  it.each([
    ['by cursor, in no order', 'byCursor'],
    ['by the number of rows before a page, of which it tells how many there are', 'skipped'],
    ['by that number alone, in no order that is told', 'untold'],
    ['by the number of the page, of rows that it tells the number of', 'numbered'],
    ['by the number of the page, in no order, of as many as it tells', 'ofSoManyPages'],
    ['by that number alone, in pages of its own size', 'inOneSize'],
  ])('is read whole, page after page: %s', async (_, source) => {
    for (const first of [7, 30]) {
      expect(await pageThrough(source, first)).toEqual({
        times: SORTED.map(({ at }) => at),
        complete: true,
      });
    }
  });

  it('is not taken for whole where a page is full and has no cursor', async () => {
    const { complete, times } = await pageOf('elsewhere', 30, null);
    expect([complete, times.length]).toEqual([false, GRANTED]);
  });

  it.each(['skipped', 'numbered'])(
    'loses no row where others before it go while it is paged through: %s',
    async (source) => {
      const before = await pageOf(source, 12, null);
      orders = SORTED.slice(5);
      try {
        const behind = await pageOf(source, 12, before.after);
        expect(behind.times).toEqual(SORTED.slice(12, 24).map(({ at }) => at));
      } finally {
        orders = SORTED;
      }
    },
  );
});

describe('a list of all people of a GraphQL API that is paged by counting', () => {
  it('is read to its end, whether it tells how many there are or not', async () => {
    const { scans } = await rotunda.sync();
    expect(scans.map(({ source, seen, error }) => [source, seen, error])).toEqual(
      ['byCursor', 'skipped', 'elsewhere', 'untold', 'numbered', 'ofSoManyPages', 'inOneSize'].map(
        (source) => [source, PEOPLE.length, undefined],
      ),
    );
  });
});
