import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { constant, graphql, money, oauth2ClientCredentials } from '../../src/rotunda.js';
import { listenOnLoopback } from '../support/listenOnLoopback.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';
import { graphqlPeople } from './graphqlPeople.js';
import { send } from './httpFaults.js';

/** What a GraphQL API answers, and what is required of the gateway then. */
interface Fault {
  readonly name: string;
  readonly answer: (attempt: number, token: string | undefined) => unknown;
  readonly state: 'LIVE' | 'PARTIAL' | 'UNAVAILABLE';
  readonly code?: string;
  readonly orders?: number;
  readonly asked?: number;
  /** Whether it is asked by aliases rather than by a list. */
  readonly aliased?: boolean;
}

const order = (id: number) => ({ id, at: `2026-01-01T00:00:0${id}Z`, amount: '1.00' });
const both = [order(2), order(1)];
const people = (...items: unknown[]) => ({ data: { people: items } });
const ada = (orders: unknown) => people({ id: '1', orders });
const lane = (field: unknown) => ({ data: { lane0: field } });
const failed = (path: unknown, code?: string) => ({
  errors: [{ message: 'ada@example.com', path, extensions: { code } }],
});

const FAULTS: readonly Fault[] = [
  {
    name: 'fails at the rows of a record',
    answer: () => ({ ...ada(null), ...failed(['people', 0, 'orders']) }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_ERROR',
  },
  {
    name: 'fails at a record',
    answer: () => ({ ...people(null), ...failed(['people', 0]) }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_ERROR',
  },
  {
    name: 'fails at another record',
    answer: () => ({ ...people({ id: '1', orders: both }, null), ...failed(['people', 1]) }),
    state: 'LIVE',
    orders: 2,
  },
  {
    name: 'fails at a row',
    answer: () => ({ ...ada([order(1), null]), ...failed(['people', 0, 'orders', 1]) }),
    state: 'PARTIAL',
    orders: 1,
  },
  {
    name: 'leaves the rows out',
    answer: () => people({ id: '1' }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
  },
  {
    name: 'has a record whose id is an object',
    answer: () => people({ id: {}, orders: [] }, { id: '1', orders: both }),
    state: 'PARTIAL',
    orders: 2,
  },
  {
    name: 'slows us down once',
    answer: (attempt) => (attempt === 0 ? failed(null, 'THROTTLED') : ada(both)),
    state: 'LIVE',
    orders: 2,
    asked: 2,
  },
  {
    name: 'slows one selection down once',
    aliased: true,
    answer: (attempt) =>
      attempt === 0 ? { ...lane(null), ...failed(['lane0'], 'THROTTLED') } : lane({ orders: both }),
    state: 'LIVE',
    orders: 2,
    asked: 2,
  },
  {
    name: 'does not know the token any more',
    answer: (_, token) => (token === 'Bearer fresh' ? ada(both) : failed(null, 'UNAUTHENTICATED')),
    state: 'LIVE',
    orders: 2,
    asked: 2,
  },
  {
    name: 'leaves a selection out',
    aliased: true,
    answer: () => ({ data: {} }),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
  },
  {
    name: 'has a list where an object should be',
    aliased: true,
    answer: () => lane([]),
    state: 'UNAVAILABLE',
    code: 'SOURCE_BAD_RESPONSE',
  },
  {
    name: 'knows no such record',
    aliased: true,
    answer: () => lane(null),
    state: 'LIVE',
    orders: 0,
  },
  {
    name: 'says that there is more, and not where',
    aliased: true,
    answer: () => lane({ orders: both, more: true, next: null }),
    state: 'PARTIAL',
    orders: 2,
  },
  {
    name: 'has numbers for cursors',
    aliased: true,
    answer: (attempt) => lane({ orders: [both[attempt]], more: attempt === 0, next: 7 }),
    state: 'LIVE',
    orders: 2,
    asked: 2,
  },
  {
    name: 'leads from a page to the same page',
    aliased: true,
    answer: () => lane({ orders: both, more: true, next: 'x' }),
    state: 'PARTIAL',
    orders: 2,
    asked: 2,
  },
];

const ASK = `query ($source: String!) { customer(by: { record: { source: $source, recordId: "1" } }) {
  orders { nodes { id } complete freshness { state error { code } } }
} }`;
const asked = new Map<string, number>();
let isScanBroken = false;
let isSynced = false;
let rotunda: TestGateway;
let closeSilo: () => Promise<unknown>;

beforeAll(async () => {
  const server = createServer(async (request, response) => {
    const source = request.url?.slice(1) ?? '';
    let text = '';
    for await (const piece of request) text += piece;
    if (source === 'token') {
      send(response, { access_token: isSynced ? 'fresh' : 'old' });
    } else if (text.includes('email')) {
      const person = { id: '1', email: `${source}@example.com` };
      const whole = { data: { people: [person], next: null } };
      send(
        response,
        isScanBroken ? { ...people(null), ...failed(['people', 0], 'FORBIDDEN') } : whole,
      );
    } else {
      const attempt = asked.get(source) ?? 0;
      asked.set(source, attempt + 1);
      send(response, FAULTS[Number(source)]?.answer(attempt, request.headers.authorization));
    }
  });
  const { port, close } = await listenOnLoopback(server);
  closeSilo = close;
  const url = `http://127.0.0.1:${port}`;
  const listed = {
    query: 'query ($keys: [ID!]!) { people(ids: $keys) { id orders { id at amount } } }',
    items: '$.people',
    itemKey: 'id',
  };
  const aliases = {
    each: 'person(id: $key, after: $cursor) { orders { id at amount } more next }',
    hasMore: 'more',
    cursor: 'next',
  };
  const source = ({ aliased }: Fault, place: number) =>
    graphql({
      url: `${url}/${place}`,
      auth: oauth2ClientCredentials({ tokenUrl: `${url}/token`, clientId: 'a', clientSecret: 'b' }),
      profiles: graphqlPeople,
      orders: {
        ...(aliased === true ? aliases : listed),
        rows: 'orders',
        id: 'id',
        occurredAt: 'at',
        total: money('amount', constant('EUR')),
      },
    });
  rotunda = await startTestGateway({
    sources: Object.fromEntries(
      FAULTS.map((fault, place): [string, ReturnType<typeof source>] => [
        `s${place}`,
        source(fault, place),
      ]),
    ),
  });
  await rotunda.sync();
  isSynced = true;
});

afterAll(async () => {
  await rotunda.close();
  await closeSilo();
});

it.each(FAULTS.map((fault, place) => ({ ...fault, place })))(
  'is $state where an API of GraphQL $name',
  async ({ place, state, code, orders, asked: expected = 1 }) => {
    const { data, errors } = await rotunda.ask(ASK, { source: `s${place}` });
    expect(errors).toBeUndefined();
    const { nodes, ...told } = data.customer.orders;
    expect(nodes?.length).toBe(orders);
    expect(told).toMatchObject({
      complete: state === 'LIVE',
      freshness: [{ state, error: code === undefined ? null : { code } }],
    });
    expect(asked.get(String(place))).toBe(expected);
    expect(rotunda.log.join('')).not.toContain('ada@example.com');
  },
);

it('takes nobody for gone where a scan failed at some', async () => {
  isScanBroken = true;
  const { scans } = await rotunda.sync();
  for (const scan of scans) expect(scan).toMatchObject({ deleted: 0, error: expect.anything() });
  expect((await rotunda.ask('{ customers { nodes { id } } }')).data.customers.nodes).not.toEqual(
    [],
  );
});
