import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, graphql, numberedPages, rest } from '../../src/rotunda.js';
import { type HttpSilo, type SiloAnswer, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const KINDS = ['Order', 'Refund', 'Note'];
/** Of each kind one in three, newest first. */
const ITEMS = Array.from({ length: 12 }, (_, place) => ({
  __typename: KINDS[place % 3],
  kind: KINDS[place % 3]?.toLowerCase(),
  id: `i${place}`,
  at: new Date(Date.UTC(2026, 0, 30 - place)).toISOString(),
  owner: '1',
}));

/** What stands in the list besides. */
let others: unknown[] = [];
let silo: HttpSilo;
let rotunda: TestGateway;

function answer(path: string, query: URLSearchParams, body: string): SiloAnswer | undefined {
  const items = [...others, ...ITEMS];
  if (path === '/parties') {
    const parties = [
      { type: 'company', id: 'c1' },
      { type: 'person', id: '1', email: 'ada@example.com' },
    ];
    return { json: query.has('id') ? parties.slice(1) : parties };
  }
  if (path === '/items') {
    const page = Number(query.get('page') ?? 1);
    const size = Number(query.get('size'));
    return { json: items.slice((page - 1) * size, page * size) };
  }
  const { variables = {}, query: asked } = JSON.parse(body);
  if (asked.includes('feed')) {
    const offset = Number(variables.offset0);
    const limit = Number(variables.limit0);
    const feed = { nodes: items.slice(offset, offset + limit), total: items.length };
    return { json: { data: { lane0: { feed } } } };
  }
  if (asked.includes('items')) {
    const list = items.slice(0, variables.limit);
    return { json: { data: { people: [{ id: '1', items: list }] } } };
  }
  const people = [
    { __typename: 'Company', id: 'c1' },
    { __typename: 'Person', id: '1' },
  ];
  return { json: { data: { people } } };
}

const row = { id: 'id', occurredAt: 'at', channel: constant('WEB') };
const FIELDS = '__typename ... on Order { id at } ... on Refund { id at }';

beforeAll(async () => {
  silo = await startHttpSilo(({ path, query, body }) => answer(path, query, body));
  const profiles = {
    query: 'query ($keys: [ID!]!) { people(ids: $keys) { __typename id } }',
    items: 'people',
    itemKey: 'id',
    recordId: 'id',
    where: { __typename: 'Person' },
    scan: { query: '{ people { __typename ... on Person { id } } }', rows: 'people' },
  };
  const each = {
    ...row,
    each: `person(id: $key) { feed(skip: $offset, take: $limit) { nodes { ${FIELDS} } total } }`,
    rows: 'feed.nodes',
    totalCount: 'feed.total',
    order: 'newestFirst' as const,
  };
  const list = {
    ...row,
    query: `query ($keys: [ID!]!, $limit: Int) { people(ids: $keys) { id items(first: $limit) { ${FIELDS} } } }`,
    items: 'people',
    itemKey: 'id',
    rows: 'items',
  };
  const page = numberedPages({ param: 'page', size: { param: 'size', max: 2 } });
  rotunda = await startTestGateway({
    sources: {
      each: graphql({
        url: silo.url,
        profiles,
        orders: { ...each, where: { __typename: 'Order' } },
        returns: { ...each, where: { __typename: ['Refund'] } },
      }),
      items: graphql({
        url: silo.url,
        profiles,
        orders: { ...list, where: { __typename: 'Order' } },
      }),
      rest: rest({
        baseUrl: silo.url,
        profiles: {
          path: '/parties',
          query: { id: '{recordId}' },
          recordId: 'id',
          where: { type: 'person' },
          identifiers: { EMAIL: 'email' },
          scan: { path: '/parties' },
        },
        orders: {
          ...row,
          path: '/items',
          query: { of: '{recordId}' },
          page,
          where: ({ kind }: { kind: string }) => kind.startsWith('o'),
        },
        returns: {
          ...row,
          path: '/items',
          batch: { param: 'of', size: 10 },
          recordId: 'owner',
          page,
          where: { kind: ['refund', 'exchange'], owner: '1' },
        },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function ask(source: string, list: string, first = 20) {
  const { data } = await rotunda.ask(
    `query ($source: String!, $first: Int!) { customer(by: { record: { source: $source, recordId: "1" } }) {
      list: ${list}(first: $first) { nodes { occurredAt } complete pageInfo { hasNextPage } freshness { state droppedRows } }
    } }`,
    { source, first },
  );
  const { nodes, complete, pageInfo, freshness } = data.customer.list;
  return [
    nodes?.length ?? null,
    pageInfo.hasNextPage,
    complete,
    freshness[0].droppedRows,
    freshness[0].state,
  ];
}

const LISTS: [string, string][] = [
  ['each', 'orders'],
  ['each', 'returns'],
  ['items', 'orders'],
  ['rest', 'orders'],
  ['rest', 'returns'],
];

describe('a list that mixes what is of several datasets', () => {
  it.each(LISTS)('is whole without the others: %s.%s', async (source, list) => {
    expect(await ask(source, list)).toEqual([4, false, true, 0, 'LIVE']);
    expect(await ask(source, list, 3)).toEqual([3, true, true, 0, 'LIVE']);
  });

  it.each(LISTS)('is partial where a row does not tell what it is: %s.%s', async (source, list) => {
    others = [{ id: 'odd', at: '2026-01-31T00:00:00Z', owner: '1' }];
    expect(await ask(source, list)).toEqual([4, false, false, 1, 'PARTIAL']);
    others = [];
  });

  it('has people and others for records, too: only the people are', async () => {
    const { data } = await rotunda.ask('{ customers { nodes { records { source recordId } } } }');
    const records = data.customers.nodes.flatMap((one: { records: object[] }) => one.records);
    expect(records.map(({ source, recordId }: never) => `${source} ${recordId}`).sort()).toEqual([
      'each 1',
      'items 1',
      'rest 1',
    ]);
  });
});

it('whose types are not asked for is refused before anything starts', async () => {
  const starting = startTestGateway({
    sources: {
      shop: graphql({
        url: silo.url,
        profiles: {
          query: 'query ($keys: [ID!]!) { people(ids: $keys) { id } }',
          items: 'people',
          itemKey: 'id',
          recordId: 'id',
          where: { __typename: 'Person' },
        },
      }),
    },
  });
  await expect(starting).rejects.toThrow(/profiles\.query: expected `__typename` among the fields/);
});
