import { randomBytes } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, graphql as execute } from 'graphql';
import { constant, graphql, money, mongodb, postgres, rest } from '../../src/rotunda.js';
import { createDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { openTestClient } from '../support/openTestClient.js';
import { type FaultProxy, startFaultProxy } from '../support/startFaultProxy.js';
import { startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

type Kind = 'postgres' | 'mongodb' | 'rest' | 'graphql';
const KINDS: readonly Kind[] = ['postgres', 'mongodb', 'rest', 'graphql'];

const proxies = new Map<Kind, FaultProxy>();
/** Makes the second order of a silo unreadable, or readable again. */
const spoil = new Map<Kind, (spoilt: boolean) => Promise<unknown>>();
const closing: (() => Promise<unknown>)[] = [];
let rotunda: TestGateway;

/** Each silo has one person, ada@example.com, with two orders of its own. */
const AMOUNTS: Readonly<Record<Kind, readonly [string, string]>> = {
  postgres: ['11.00', '12.00'],
  mongodb: ['21.00', '22.00'],
  rest: ['31.00', '32.00'],
  graphql: ['41.00', '42.00'],
};
const DEADLINE_MS = 3_000;

const mapping = {
  id: 'id',
  recordId: 'person',
  occurredAt: 'at',
  total: money('amount', constant('EUR')),
};
const person = { recordId: 'id', givenName: 'given', identifiers: { EMAIL: 'email' } };

beforeAll(async () => {
  const sources = {
    postgres: await startPostgres(),
    mongodb: await startMongodb(),
    rest: await startRest(),
    graphql: await startGraphql(),
  };
  rotunda = await startTestGateway({ sources });
  closing.push(() => rotunda.close());
  await rotunda.sync();
});

afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function startPostgres() {
  const database = await createDatabase();
  await database.run('CREATE TABLE people (id int, given text, email text)');
  await database.run('CREATE TABLE orders (id text, person int, at timestamptz, amount text)');
  await database.run("INSERT INTO people VALUES (1, 'Ada', 'ada@example.com')");
  const [first, second] = AMOUNTS.postgres;
  await database.run(
    "INSERT INTO orders VALUES ('p1', 1, '2026-01-01T00:00:01Z', $1), ('p2', 1, '2026-01-01T00:00:02Z', $2)",
    [first, second],
  );
  spoil.set('postgres', (spoilt) =>
    database.run("UPDATE orders SET amount = $1 WHERE id = 'p2'", [spoilt ? 'rubbish' : second]),
  );
  const url = new URL(database.url);
  url.port = String(await proxied('postgres', Number(url.port)));
  closing.push(() => database.drop());
  return postgres({
    url: url.href,
    deadlineMs: DEADLINE_MS,
    profiles: { table: 'people', ...person },
    orders: { table: 'orders', ...mapping },
  });
}

async function startMongodb() {
  const mongo = await openTestClient();
  const database = mongo.client.db(`t_${randomBytes(8).toString('hex')}`);
  const orders = database.collection<{ _id: string }>('orders');
  const [first, second] = AMOUNTS.mongodb;
  await database.collection('people').insertOne({ id: 1, given: 'Ada', email: 'Ada@Example.com' });
  await orders.insertMany([
    { _id: 'm1', person: 1, at: new Date('2026-01-01T00:01:01Z'), amount: first },
    { _id: 'm2', person: 1, at: new Date('2026-01-01T00:01:02Z'), amount: second },
  ] as never);
  spoil.set('mongodb', (spoilt) =>
    orders.updateOne({ _id: 'm2' }, {
      $set: { amount: spoilt ? { rub: 'bish' } : second },
    } as never),
  );
  closing.push(async () => {
    await database.dropDatabase();
    await mongo.close();
  });
  const port = await proxied('mongodb', Number(new URL(mongo.url).port));
  return mongodb({
    url: `mongodb://127.0.0.1:${port}/${database.databaseName}?directConnection=true`,
    deadlineMs: DEADLINE_MS,
    profiles: { collection: 'people', ...person },
    orders: { collection: 'orders', ...mapping, id: '_id' },
  });
}

function ordersOf(kind: Kind, prefix: string, isSpoilt: () => boolean) {
  const [first, second] = AMOUNTS[kind];
  return () => [
    {
      id: `${prefix}2`,
      person: 1,
      at: '2026-01-01T00:02:02Z',
      amount: isSpoilt() ? 'rubbish' : second,
    },
    { id: `${prefix}1`, person: 1, at: '2026-01-01T00:02:01Z', amount: first },
  ];
}

async function startRest() {
  let isSpoilt = false;
  const orders = ordersOf('rest', 'r', () => isSpoilt);
  const silo = await startHttpSilo(({ path }) =>
    path.endsWith('/orders')
      ? { json: orders() }
      : { json: [{ id: 1, given: 'Ada', email: 'ada@example.com' }] },
  );
  spoil.set('rest', async (spoilt) => {
    isSpoilt = spoilt;
  });
  proxies.set('rest', silo.proxy);
  closing.push(() => silo.close());
  return rest({
    baseUrl: silo.url,
    deadlineMs: DEADLINE_MS,
    profiles: {
      path: '/people',
      batch: { param: 'ids', size: 10 },
      scan: { path: '/people' },
      ...person,
    },
    orders: { path: '/people/{recordId}/orders', ...mapping },
  });
}

async function startGraphql() {
  let isSpoilt = false;
  const orders = ordersOf('graphql', 'g', () => isSpoilt);
  const schema = buildSchema(`
    type Query { people(ids: [ID!]): [Person!]! }
    type Person { id: ID! given: String email: String orders: [Order!]! }
    type Order { id: ID! person: ID! at: String! amount: String! }`);
  const silo = await startHttpSilo(async ({ body }) => {
    const { query, variables } = JSON.parse(body);
    const rootValue = { people: [{ id: '1', given: 'Ada', email: 'ada@example.com', orders }] };
    return { json: await execute({ schema, source: query, variableValues: variables, rootValue }) };
  });
  spoil.set('graphql', async (spoilt) => {
    isSpoilt = spoilt;
  });
  proxies.set('graphql', silo.proxy);
  closing.push(() => silo.close());
  const people = { items: '$.people', itemKey: 'id' };
  return graphql({
    url: silo.url,
    deadlineMs: DEADLINE_MS,
    profiles: {
      query: 'query ($keys: [ID!]) { people(ids: $keys) { id given email } }',
      scan: { query: '{ people { id given email } }', rows: '$.people', cursor: '$.none' },
      ...people,
      ...person,
    },
    orders: {
      query: 'query ($keys: [ID!]) { people(ids: $keys) { id orders { id person at amount } } }',
      rows: 'orders',
      ...people,
      ...mapping,
    },
  });
}

async function proxied(kind: Kind, port: number): Promise<number> {
  const proxy = await startFaultProxy(port);
  proxies.set(kind, proxy);
  closing.push(() => proxy.close());
  return proxy.port;
}

const ORDERS = `{
  customers { nodes {
    profile { givenName complete freshness { source state } }
    orders { nodes { source total { amount } } complete freshness { source state droppedRows error { code retryable } } }
  } }
}`;

interface Orders {
  readonly nodes: { source: Kind; total: { amount: string } }[];
  readonly complete: boolean;
  readonly freshness: {
    source: Kind;
    state: string;
    droppedRows: number;
    error: { code: string; retryable: boolean } | null;
  }[];
}

async function readOrders(): Promise<Orders> {
  const { data, errors } = await rotunda.ask(ORDERS);
  expect(errors).toBeUndefined();
  expect(data.customers.nodes[0].profile.givenName).toBe('Ada');
  return data.customers.nodes[0].orders;
}

const amountsOf = ({ nodes }: Orders, kind: Kind) =>
  nodes
    .filter(({ source }) => source === kind)
    .map(({ total }) => total.amount)
    .toSorted();

function expectOthersExact(orders: Orders, troubled: Kind): void {
  for (const kind of KINDS.filter((one) => one !== troubled)) {
    expect(amountsOf(orders, kind)).toEqual(AMOUNTS[kind]);
    expect(orders.freshness.find(({ source }) => source === kind)).toMatchObject({
      state: 'LIVE',
      error: null,
    });
  }
}

async function withFault<T>(
  kind: Kind,
  fault: 'refuse' | 'hang' | 'garbage',
  run: () => Promise<T>,
): Promise<T> {
  proxies.get(kind)?.setFault(fault);
  try {
    return await run();
  } finally {
    proxies.get(kind)?.setFault('none');
    await untilWell(kind);
  }
}

/** Asks until the driver has noticed that its silo is well again. */
async function untilWell(kind: Kind): Promise<void> {
  await eventually(async () => {
    const { freshness } = await readOrders();
    return freshness.find(({ source }) => source === kind)?.state === 'LIVE';
  });
}

describe('one person in four silos of four kinds', () => {
  it('is read whole while all is well', async () => {
    const orders = await readOrders();
    expect(orders.complete).toBe(true);
    for (const kind of KINDS) expect(amountsOf(orders, kind)).toEqual(AMOUNTS[kind]);
  });

  describe.each(KINDS)('when the silo of kind %s', (kind) => {
    const stateOf = ({ freshness }: Orders) => freshness.find(({ source }) => source === kind);

    it('is stopped, it is unavailable and the rest is exact', async () => {
      const orders = await withFault(kind, 'refuse', readOrders);
      expect(orders.complete).toBe(false);
      expect(stateOf(orders)).toMatchObject({
        state: 'UNAVAILABLE',
        error: { code: 'SOURCE_UNAVAILABLE', retryable: true },
      });
      expect(amountsOf(orders, kind)).toEqual([]);
      expectOthersExact(orders, kind);
    });

    it('hangs, it times out and the rest is exact', async () => {
      const orders = await withFault(kind, 'hang', readOrders);
      expect(stateOf(orders)).toMatchObject({
        state: 'UNAVAILABLE',
        error: { code: 'SOURCE_TIMEOUT' },
      });
      expectOthersExact(orders, kind);
    });

    it('answers rubbish, it has no answer and the rest is exact', async () => {
      const orders = await withFault(kind, 'garbage', readOrders);
      expect(stateOf(orders)).toMatchObject({
        state: 'UNAVAILABLE',
        error: { code: expect.stringMatching(/^SOURCE_/) },
      });
      expectOthersExact(orders, kind);
    });

    it('has one row that cannot be read, only that row is missing, and is counted', async () => {
      await spoil.get(kind)?.(true);
      const orders = await readOrders();
      await spoil.get(kind)?.(false);
      expect(orders.complete).toBe(false);
      expect(stateOf(orders)).toMatchObject({ state: 'PARTIAL', droppedRows: 1 });
      expect(amountsOf(orders, kind)).toEqual([AMOUNTS[kind][0]]);
      expectOthersExact(orders, kind);
      expect(rotunda.log.join('')).toContain('total');
      expect(rotunda.log.join('')).not.toContain('rubbish');
    });

    it('fails, a client with default settings still renders the rest', async () => {
      const client = new ApolloClient({
        link: new HttpLink({ uri: `${rotunda.url}/graphql` }),
        cache: new InMemoryCache(),
      });
      const { data, error } = await withFault(kind, 'refuse', () =>
        client.query({ query: gql(ORDERS) }),
      );
      client.stop();
      expect(error).toBeUndefined();
      const { orders } = (data as { customers: { nodes: { orders: Orders }[] } }).customers
        .nodes[0] as { orders: Orders };
      expectOthersExact(orders, kind);
    });

    it('comes back, all is whole again', async () => {
      for (let attempt = 0; ; attempt++) {
        const orders = await readOrders();
        if (!orders.complete && attempt < 20) continue;
        expect(orders.complete).toBe(true);
        break;
      }
    });
  });

  it('shows null, not an empty list, when no source could be read', async () => {
    for (const proxy of proxies.values()) proxy.setFault('refuse');
    const { data } = await rotunda.ask(
      '{ customers { nodes { id orders { nodes { id } edges { cursor } complete } tickets { nodes { id } complete freshness { source } } } } }',
    );
    for (const proxy of proxies.values()) proxy.setFault('none');
    expect(data.customers.nodes[0].orders).toEqual({ nodes: null, edges: null, complete: false });
    expect(data.customers.nodes[0].tickets).toEqual({ nodes: [], complete: true, freshness: [] });
  });
});
