import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, cursorPages, numberedPages, rest } from '../../src/rotunda.js';
import { type HttpSilo, type SiloRequest, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PEOPLE = Array.from({ length: 40 }, (_, place) => ({ id: place + 1, name: `P${place + 1}` }));
const SIZE = 20;
const ORDERS = PEOPLE.map(({ id }) => ({
  no: id,
  at: new Date(Date.UTC(2026, 5, 30 - id)).toISOString(),
}));
/** Cursors of databases that count in 64 bits. */
const CURSORS = ['', '9007199254740993'];

const page = (number: number) => PEOPLE.slice((number - 1) * SIZE, number * SIZE);

let silo: HttpSilo;
let rotunda: TestGateway;

/** How some products list all people, and what they do at the end of the list. */
const LISTS: Record<string, (request: SiloRequest) => unknown> = {
  // A stream that never ends: whoever has read all is told so, and given a cursor for later.
  endOfStream({ query }) {
    const at = Number(query.get('cursor') ?? 1);
    return { users: page(at), after_cursor: String(Math.min(at + 1, 3)), end_of_stream: at === 3 };
  },
  // Behind the last page comes the last page.
  lastPageAgain({ query }) {
    const at = Math.min(Number(query.get('currentPage')), 2);
    return { items: page(at), total_count: PEOPLE.length };
  },
  moreRecords({ query }) {
    const at = Number(query.get('page'));
    return {
      data: at === 1 ? page(1).slice(0, 7) : PEOPLE.slice(7),
      info: { more_records: at === 1 },
    };
  },
  cursorInBody({ body }) {
    const { after } = JSON.parse(body).paging;
    const at = CURSORS.indexOf(after ?? '');
    return { results: page(at + 1), paging: at === 0 ? { next: { after: CURSORS[1] } } : null };
  },
  // And so it does of orders, without a word on how many there are.
  lastOrdersAgain({ path, query }) {
    if (!path.endsWith('/orders')) return { id: 1, name: 'Ada' };
    const at = Math.min(Number(query.get('currentPage')), 2);
    return ORDERS.slice((at - 1) * SIZE, at * SIZE);
  },
  // What the last row is sorted by is the way on, also behind the last.
  sortOfLast({ body }) {
    const [, after = 0] = JSON.parse(body).search_after ?? [];
    const hits = PEOPLE.slice(after, after + SIZE).map((one) => ({
      _source: one,
      sort: ['P', one.id],
    }));
    return { hits: { total: { value: PEOPLE.length }, hits } };
  },
  partsInQuery({ query }) {
    const { from } = JSON.parse(query.get('start') ?? '{"from":0}');
    const next = { from: from + SIZE };
    return {
      items: PEOPLE.slice(from, next.from),
      last: next.from < PEOPLE.length ? next : {},
    };
  },
  numberInHeader: ({ query }) => page(Number(query.get('page') ?? 1)),
  pagesInHeader: ({ query }) => page(Number(query.get('page'))),
  ignoredParameter: () => PEOPLE.slice(0, SIZE),
};

const profiles = { path: '/people/{recordId}', recordId: 'id', displayName: 'name' };

beforeAll(async () => {
  silo = await startHttpSilo((request) => {
    const [, list = ''] = request.path.split('/');
    const json = LISTS[list]?.(request);
    const next = Number(request.query.get('page') ?? 1) + 1;
    const headers = { 'X-Next-Page': next > 2 ? '' : String(next), 'X-Pages': '2' };
    return json === undefined ? undefined : { json, headers };
  });
  const source = (list: string, scan: object) =>
    rest({
      baseUrl: `${silo.url}/${list}`,
      profiles: { ...profiles, scan: { path: '/all', ...scan } },
    });
  rotunda = await startTestGateway({
    sources: {
      endOfStream: source('endOfStream', {
        rows: 'users',
        page: cursorPages({
          param: 'cursor',
          cursor: 'after_cursor',
          hasMore: ({ end_of_stream }) => !end_of_stream,
        }),
      }),
      lastPageAgain: source('lastPageAgain', {
        rows: 'items',
        page: numberedPages({ param: 'currentPage', total: 'total_count' }),
      }),
      moreRecords: source('moreRecords', {
        rows: 'data',
        page: numberedPages({
          param: 'page',
          hasMore: 'info.more_records',
          size: { param: 'per_page', max: 20 },
        }),
      }),
      cursorInBody: source('cursorInBody', {
        method: 'POST',
        body: { paging: { limit: SIZE } },
        rows: 'results',
        page: cursorPages({ param: 'paging.after', cursor: 'paging.next.after' }),
      }),
      lastOrdersAgain: rest({
        baseUrl: `${silo.url}/lastOrdersAgain`,
        profiles,
        orders: {
          path: '/people/{recordId}/orders',
          order: 'newestFirst',
          page: numberedPages({ param: 'currentPage' }),
          id: 'no',
          occurredAt: 'at',
          channel: constant('WEB'),
        },
      }),
      sortOfLast: source('sortOfLast', {
        method: 'POST',
        rows: 'hits.hits[*]._source',
        page: cursorPages({
          param: 'search_after',
          cursor: 'hits.hits[-1].sort',
          size: { param: 'size', max: SIZE },
        }),
      }),
      partsInQuery: source('partsInQuery', {
        rows: 'items',
        page: cursorPages({ param: 'start', cursor: 'last' }),
      }),
      numberInHeader: source('numberInHeader', {
        page: cursorPages({ param: 'page', cursor: (_, headers) => headers['x-next-page'] }),
      }),
      pagesInHeader: source('pagesInHeader', {
        page: numberedPages({ param: 'page', pages: (_, headers) => headers['x-pages'] }),
      }),
      ignoredParameter: source('ignoredParameter', { page: numberedPages({ param: 'p' }) }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

describe('a list of all people', () => {
  it('is read to its end, and no further', async () => {
    const { scans } = await rotunda.sync();
    expect(scans).toMatchObject([
      { source: 'endOfStream', seen: 40 },
      { source: 'lastPageAgain', seen: 40 },
      { source: 'moreRecords', seen: 40 },
      { source: 'cursorInBody', seen: 40 },
      { source: 'sortOfLast', seen: 40 },
      { source: 'partsInQuery', seen: 40 },
      { source: 'numberInHeader', seen: 40 },
      { source: 'pagesInHeader', seen: 40 },
      { source: 'ignoredParameter', error: { code: 'SOURCE_BAD_RESPONSE' } },
    ]);
  });
});

describe('a list that has its last page again behind it', () => {
  it.each([7, 50])('is paged to an end, and has no row twice, by %i', async (first) => {
    const times: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages === 0 || after !== null; pages++) {
      expect(pages).toBeLessThan(10);
      const { data } = await rotunda.ask(
        `query ($first: Int, $after: String) { customer(by: { record: { source: "lastOrdersAgain", recordId: "1" } }) {
          orders(first: $first, after: $after) { nodes { occurredAt } pageInfo { hasNextPage endCursor } }
        } }`,
        { first, after },
      );
      const { nodes, pageInfo } = data.customer.orders;
      times.push(...nodes.map(({ occurredAt }: { occurredAt: string }) => occurredAt));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(times).toEqual(ORDERS.map(({ at }) => at));
  });
});

describe('a way of paging that is told wrongly', () => {
  it('is told what it may have', async () => {
    const page = { ...numberedPages({ param: 'page' }), hasNext: 'more' };
    const crm = rest({
      baseUrl: silo.url,
      profiles: { ...profiles, scan: { path: '/all', page } },
    });
    await expect(startTestGateway({ sources: { crm } })).rejects.toThrow(
      /scan\.page\.hasNext: unknown key; expected one of by, param, .*hasMore/,
    );
  });
});
