import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, money, postgres, SourceError } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const METRICS = `query ($ids: [ID!]!) { customersByIds(ids: $ids) { metrics {
  lifetimeValue { amount currency } lifetimeValues { amount currency } orderCount returnCount openTicketCount
  firstSeenAt lastInteractionAt averageDaysBetweenOrders notes complete freshness { source state } } } }`;

const silo = new MemorySilo({
  profiles: ['1', '2', '3'].map((id) => ({ id, email: `${id}@example.com` })),
  orders: [
    { id: 'a', person: '1', at: '2026-01-02T00:00:00Z', cents: 1_000, currency: 'USD' },
    { id: 'b', person: '2', at: '2026-01-02T00:00:00Z', cents: 5, currency: 'GBP' },
    ...Array.from({ length: 250 }, (_, at) => ({
      id: `many-${at}`,
      person: '3',
      at: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
      cents: 100,
      currency: 'EUR',
    })),
  ],
});

let database: TestDatabase;
let rotunda: TestGateway;
let ids: string[];
beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id bigint PRIMARY KEY, email text);
    CREATE TABLE orders (id text PRIMARY KEY, person bigint, at timestamp, amount text, state text);
    CREATE TABLE returns (id text PRIMARY KEY, person bigint, at timestamptz, amount numeric, state text);
    CREATE TABLE tickets (id text PRIMARY KEY, person bigint, at timestamptz, state text, done timestamptz);
    INSERT INTO people SELECT n, n || '@example.com' FROM generate_series(1, 100) n;
    INSERT INTO orders VALUES
      ('1', 1, '2026-01-01 10:00', '59.90', 'paid'), ('2', 1, '2026-01-11 10:00', '59.90', 'paid'),
      ('3', 1, '2026-01-21 10:00:00.123456', '0.10', 'sent'), ('4', 1, '2026-06-01', '999', 'cancelled'),
      ('5', 4, '2026-01-01', 'a lot', 'paid'), ('6', 4, '2026-01-01', '1.00', 'paid');
    INSERT INTO returns VALUES
      ('1', 1, '2026-01-15T00:00:00Z', 59.9, 'refunded'), ('2', 1, '2026-01-16T00:00:00Z', 59.9, 'rejected');
    INSERT INTO tickets VALUES
      ('1', 1, '2025-12-01T00:00:00Z', 'open', NULL), ('2', 1, '2026-01-02T00:00:00Z', 'what?', NULL),
      ('3', 1, '2026-01-03T00:00:00Z', NULL, '2026-01-04T00:00:00Z'), ('4', 1, '2026-01-03T00:00:00Z', 'closed', NULL);`);
  const row = { recordId: 'person', id: 'id', occurredAt: 'at' };
  const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  rotunda = await startTestGateway({
    sources: {
      shop: postgres({
        url: database.url,
        deadlineMs: 10_000,
        profiles: { table: 'people', ...profiles },
        orders: {
          table: 'orders',
          ...row,
          status: 'state',
          total: money('amount', constant('EUR')),
        },
        returns: {
          table: 'returns',
          ...row,
          status: 'state',
          refund: money('amount', constant('EUR')),
        },
        tickets: { table: 'tickets', ...row, status: 'state', resolvedAt: 'done' },
      }),
      stall: memory({
        silo,
        profiles,
        orders: { ...row, total: money('cents', 'currency', { unit: 'MINOR' }) },
      }),
    },
    metrics: {
      currency: 'EUR',
      rates: [
        { currency: 'USD', rate: '0.5', date: '2020-01-01' },
        { currency: 'USD', rate: '0.925', date: '2026-01-01' },
        { currency: 'USD', rate: '9', date: '2999-01-01' },
      ],
    },
    limits: { requestMs: 20_000 },
  });
  await rotunda.sync();
  const { data } = await rotunda.ask(
    '{ customers(first: 100) { nodes { id records { source recordId } } } }',
  );
  const byRecord = new Map<string, string>();
  for (const { id, records } of data.customers.nodes) {
    for (const { source, recordId } of records) if (source === 'shop') byRecord.set(recordId, id);
  }
  ids = Array.from({ length: 100 }, (_, at) => byRecord.get(String(at + 1)) ?? '');
}, 60_000);
afterAll(async () => {
  await rotunda.close();
  await database.drop();
});

async function metricsOf(...people: number[]) {
  const answer = await rotunda.ask(METRICS, { ids: people.map((one) => ids[one - 1]) });
  expect(answer.errors).toBeUndefined();
  return answer.data.customersByIds.map(({ metrics }: { metrics: unknown }) => metrics);
}

describe('the metrics of a customer', () => {
  it('count every source, and add amounts by dated rates', async () => {
    const [metrics] = await metricsOf(1);
    expect(metrics).toEqual({
      lifetimeValue: { amount: '69.25', currency: 'EUR' },
      lifetimeValues: [
        { amount: '60.00', currency: 'EUR' },
        { amount: '10.00', currency: 'USD' },
      ],
      orderCount: 4,
      returnCount: 1,
      openTicketCount: 2,
      firstSeenAt: '2025-12-01T00:00:00.000Z',
      lastInteractionAt: '2026-06-01T00:00:00.000Z',
      averageDaysBetweenOrders: expect.closeTo(20.0000014289 / 3, 6),
      notes: ['USD at 0.925 EUR, the rate of 2026-01-01.'],
      complete: true,
      freshness: [
        { source: 'shop', state: 'LIVE' },
        { source: 'stall', state: 'LIVE' },
      ],
    });
  });

  it('never add amounts of a currency without a rate', async () => {
    const [metrics] = await metricsOf(2);
    expect(metrics).toMatchObject({
      lifetimeValue: null,
      lifetimeValues: [{ amount: '0.05', currency: 'GBP' }],
      orderCount: 1,
      notes: [expect.stringContaining('no rate from GBP to EUR')],
    });
  });

  it('are lower bounds where a source cannot count and has more than is read', async () => {
    const [metrics] = await metricsOf(3);
    expect(metrics).toMatchObject({ orderCount: 200, complete: false });
    expect(metrics.freshness).toContainEqual({ source: 'stall', state: 'PARTIAL' });
  });

  it('say that rows cannot be read, and that a source is away', async () => {
    const [metrics] = await metricsOf(4);
    expect(metrics).toMatchObject({ orderCount: 1, complete: false });
    silo.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    expect((await metricsOf(1))[0]).toMatchObject({ orderCount: 3, complete: false });
    silo.failure = undefined;
  });

  it('are nothing, not unknown, for who never bought anything', async () => {
    const [metrics] = await metricsOf(50);
    expect(metrics).toMatchObject({
      lifetimeValue: { amount: '0.00', currency: 'EUR' },
      orderCount: 0,
      firstSeenAt: null,
      averageDaysBetweenOrders: null,
      complete: true,
    });
  });

  it('cost one call per source and dataset, for one customer as for a hundred', async () => {
    const callsFor = async (people: readonly string[]) => {
      const { extensions } = await rotunda.ask(METRICS, { ids: people });
      const { sources } = extensions.rotunda;
      return sources.find(({ name }: { name: string }) => name === 'shop').calls;
    };
    expect(await callsFor(ids.slice(0, 1))).toBe(3);
    expect(await callsFor(ids)).toBe(3);
  });
});

describe('the value of a customer whose goods come back in several places', () => {
  const at = '2026-01-02T00:00:00Z';
  const profiles = [{ id: '1', email: '1@example.com' }];
  const shop = new MemorySilo({
    profiles,
    orders: [{ id: 'o', person: '1', at, euros: '59.90' }],
    returns: [
      { id: 'r', person: '1', at, euros: '9.90' },
      { id: 'announced', person: '1', at },
    ],
  });
  const depot = new MemorySilo({
    profiles,
    returns: [{ id: 'r', person: '1', at, euros: '20.00' }],
  });
  const back = {
    recordId: 'person',
    id: 'id',
    occurredAt: 'at',
    refund: money('euros', constant('EUR')),
  };
  const people = { recordId: 'id', identifiers: { EMAIL: 'email' } };

  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({
      sources: {
        shop: memory({
          silo: shop,
          profiles: people,
          orders: {
            recordId: 'person',
            id: 'id',
            occurredAt: 'at',
            total: money('euros', constant('EUR')),
          },
          returns: back,
        }),
        depot: memory({ silo: depot, profiles: people, returns: back }),
      },
    });
    await gateway.sync();
  });
  afterAll(() => gateway.close());

  async function valueNow() {
    const { data } = await gateway.ask(`{ customers { nodes { metrics {
      lifetimeValue { amount } lifetimeValues { amount } orderCount returnCount notes complete } } } }`);
    return data.customers.nodes[0].metrics;
  }

  it('is what was bought less what is paid back, and says what returns do not tell', async () => {
    expect(await valueNow()).toEqual({
      lifetimeValue: { amount: '30.00' },
      lifetimeValues: [{ amount: '30.00' }],
      orderCount: 1,
      returnCount: 3,
      notes: ['1 returns do not tell what is paid back, and are not taken off the value.'],
      complete: true,
    });
  });

  it('is unknown while not all returns are known', async () => {
    depot.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    expect(await valueNow()).toMatchObject({
      lifetimeValue: null,
      lifetimeValues: null,
      orderCount: 1,
      returnCount: 2,
      notes: ['Not all returns could be read: what is to be taken off the value is not known.'],
      complete: false,
    });
    depot.failure = undefined;
  });
});
