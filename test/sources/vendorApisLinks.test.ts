import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { constant, cursorPages, linkPages, nextUrlPages, rest } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const SIZE = 10;
const ORDERS = Array.from({ length: 25 }, (_, place) => ({
  no: place + 1,
  at: new Date(Date.UTC(2026, 5, 30, -place)).toISOString(),
}));

let silo: HttpSilo;
let rotunda: TestGateway;
/** What pages are called by at the moment: an API that forgets knows no other. */
let session: string;

beforeAll(async () => {
  silo = await startHttpSilo(({ path, query }) => {
    const [, api, , , list] = path.split('/');
    if (list === undefined && api === 'gone') {
      const people = [{ id: 1, name: 'Ada' }];
      const json = { people, next: '/gone/people?page=2' };
      return query.has('page') ? undefined : { json: path.endsWith('/1') ? people[0] : json };
    }
    if (list === undefined) return { json: { id: 1, name: 'Ada' } };
    const [from = 0, of = session] = (query.get('after') ?? '0')
      .split('.')
      .map((part, at) => (at === 0 ? Number(part) : part)) as [number?, string?];
    if (api === 'gone' && from > 0) return undefined;
    if (of !== session) return { status: 400, json: { error: 'cursor expired' } };
    const end = from + SIZE;
    const orders = ORDERS.slice(from, end);
    const after = end < ORDERS.length ? `${end}.${session}` : null;
    const other = `${silo.url.replace('http:', 'https:')}${path}?after=${after}`;
    return {
      headers: after === null ? {} : { link: `<${other}>; rel="next"` },
      json: { orders, after, next: after && other },
    };
  });
  const source = (api: string, page: Readonly<Record<string, unknown>>) =>
    rest({
      baseUrl: `${silo.url}/${api}`,
      profiles: {
        path: '/people/{recordId}',
        recordId: 'id',
        displayName: 'name',
        ...(api === 'gone' && {
          scan: { path: '/people', rows: 'people', page: nextUrlPages({ url: 'next' }) },
        }),
      },
      orders: {
        path: '/people/{recordId}/orders',
        rows: 'orders',
        order: 'newestFirst',
        page,
        id: 'no',
        occurredAt: 'at',
        channel: constant('WEB'),
      },
    });
  rotunda = await startTestGateway({
    sources: {
      headers: source('headers', linkPages()),
      bodies: source('bodies', nextUrlPages({ url: 'next' })),
      cursors: source('cursors', cursorPages({ param: 'after', cursor: 'after' })),
      gone: source('gone', cursorPages({ param: 'after', cursor: 'after' })),
    },
  });
});

beforeEach(() => {
  session = 'a';
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function ordersOf(source: string, first: number, after: string | null = null) {
  const { data } = await rotunda.ask(
    `query ($source: String!, $first: Int, $after: String) { customer(by: { record: { source: $source, recordId: "1" } }) {
      orders(first: $first, after: $after, filter: { sources: [$source] }) {
        nodes { occurredAt } complete pageInfo { hasNextPage endCursor } freshness { state error { code } }
      }
    } }`,
    { source, first, after },
  );
  const { nodes, ...orders } = data.customer.orders;
  return { times: nodes?.map(({ occurredAt }: { occurredAt: string }) => occurredAt), ...orders };
}

const TIMES = ORDERS.map(({ at }) => at);

describe('links of an API that stands behind a proxy', () => {
  it.each(['headers', 'bodies'])(
    'lead on where they tell another scheme, in %s',
    async (source) => {
      const { times, complete } = await ordersOf(source, 50);
      expect(times).toEqual(TIMES);
      expect(complete).toBe(true);
    },
  );
});

describe('a cursor that an API has forgotten', () => {
  it.each(['cursors', 'headers'])('costs no row of the next page, of %s', async (source) => {
    const { times: some, pageInfo } = await ordersOf(source, 13);
    session = 'b';
    const { times: others, complete } = await ordersOf(source, 50, pageInfo.endCursor);
    expect([...some, ...others]).toEqual(TIMES);
    expect(complete).toBe(true);
  });
});

describe('a page that an API leads to and does not have', () => {
  it('is no end of a list', async () => {
    expect(await ordersOf('gone', 50)).toMatchObject({
      times: undefined,
      complete: false,
      freshness: [{ state: 'UNAVAILABLE', error: { code: 'SOURCE_BAD_RESPONSE' } }],
    });
  });

  it('is no end of all people', async () => {
    const { scans } = await rotunda.sync();
    expect(scans).toMatchObject([
      { source: 'gone', seen: 1, error: { code: 'SOURCE_BAD_RESPONSE' } },
    ]);
  });
});
