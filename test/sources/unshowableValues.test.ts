import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childRows, constant, money, postgres, rest } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Values that mean something, and for which the schema has no form. */
const SCHEMA = `
  CREATE TABLE people (id int PRIMARY KEY, name text);
  INSERT INTO people VALUES (1, 'Ada');
  CREATE TABLE orders (id int PRIMARY KEY, person int, at timestamptz, amount numeric, currency text);
  INSERT INTO orders VALUES (1, 1, '2026-01-01', 10, 'EUR'), (2, 1, '2026-01-02', 20, NULL), (3, 1, '2026-01-03', 30, 'Bitcoin'), (4, 1, '2026-01-04', 'NaN', 'EUR');
  CREATE TABLE lines (id int PRIMARY KEY, order_id int, sku text, price numeric, currency text);
  INSERT INTO lines VALUES (1, 1, 'A', 4, 'EUR'), (2, 1, 'B', 6, NULL), (3, 1, 'C', 'Infinity', 'EUR');
  CREATE TABLE cards (id int PRIMARY KEY, person int, points float8, since timestamptz);
  INSERT INTO cards VALUES (1, 1, 3000000000, '-infinity'), (2, 1, 'NaN', '2020-01-01');
`;

const POINTS = [
  { id: 'a', at: '2026-01-03T00:00:00Z', points: 12.5, why: 'a half' },
  { id: 'b', at: '2026-01-02T00:00:00Z', points: 4_000_000_000, why: 'many' },
  { id: 'c', at: '2026-01-01T00:00:00Z', points: 7, why: 'few' },
  { id: 'd', at: '2025-12-31T00:00:00Z', points: 'lots', why: 'no number' },
];

let database: TestDatabase;
let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path }) => ({
    json: path.endsWith('/points') ? POINTS : { id: 1, name: 'Ada' },
  }));
  database = await createDatabase();
  await database.run(SCHEMA);
  rotunda = await startTestGateway({
    sources: {
      shop: postgres({
        url: database.url,
        profiles: { table: 'people', recordId: 'id', displayName: 'name' },
        orders: {
          table: 'orders',
          recordId: 'person',
          id: 'id',
          occurredAt: 'at',
          total: money('amount', 'currency'),
          lines: childRows(
            { table: 'lines', key: 'order_id', orderBy: 'id' },
            { sku: 'sku', unitPrice: money('price', 'currency') },
          ),
        },
        loyaltyAccounts: {
          table: 'cards',
          recordId: 'person',
          id: 'id',
          programme: constant('club'),
          pointsBalance: 'points',
          memberSince: 'since',
        },
      }),
      club: rest({
        baseUrl: silo.url,
        profiles: { path: '/people/{recordId}', recordId: 'id', displayName: 'name' },
        loyaltyTransactions: {
          path: '/people/{recordId}/points',
          id: 'id',
          occurredAt: 'at',
          points: 'points',
          reason: 'why',
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
  await database.drop();
});

// biome-ignore lint/suspicious/noExplicitAny: the answer of any query
async function customer(source: string, fields: string): Promise<any> {
  const { data } = await rotunda.ask(
    `{ customer(by: { record: { source: "${source}", recordId: "1" } }) { ${fields} } }`,
  );
  return data.customer;
}

describe('a value for which the schema has no form', () => {
  it('costs its field alone, and is told of: amounts of no currency that is known, or that are none', async () => {
    const { orders } = await customer(
      'shop',
      'orders { nodes { total { amount } lines { sku unitPrice { amount } } } complete freshness { state droppedRows } }',
    );
    expect(orders).toEqual({
      nodes: [
        { total: null, lines: [] },
        { total: null, lines: [] },
        { total: null, lines: [] },
        {
          total: { amount: '10.00' },
          lines: [
            { sku: 'A', unitPrice: { amount: '4.00' } },
            { sku: 'B', unitPrice: null },
            { sku: 'C', unitPrice: null },
          ],
        },
      ],
      complete: false,
      freshness: [{ state: 'PARTIAL', droppedRows: 0 }],
    });
    expect(rotunda.log.join('')).toContain('lines.unitPrice');
  });

  it('is counted where the database counts, and in no sum', async () => {
    const { metrics } = await customer(
      'shop',
      'metrics { orderCount lifetimeValue { amount } notes complete freshness { state } }',
    );
    expect(metrics).toEqual({
      orderCount: 4,
      lifetimeValue: { amount: '10.00' },
      notes: ['3 orders do not tell what they came to, and are not in the value.'],
      complete: false,
      freshness: [{ state: 'PARTIAL' }],
    });
  });

  it('costs its field alone: more points than 32 bits hold or any number is, times without end', async () => {
    const { loyaltyAccounts } = await customer(
      'shop',
      'loyaltyAccounts { nodes { programme pointsBalance memberSince } complete }',
    );
    expect(loyaltyAccounts).toEqual({
      nodes: [
        { programme: 'club', pointsBalance: null, memberSince: '2020-01-01T00:00:00.000Z' },
        { programme: 'club', pointsBalance: null, memberSince: null },
      ],
      complete: false,
    });
  });

  it('is not one of another type: that says that the row is not what it should be', async () => {
    const { loyaltyTransactions } = await customer(
      'club',
      'loyaltyTransactions { nodes { points reason } complete freshness { state droppedRows } }',
    );
    expect(loyaltyTransactions).toEqual({
      nodes: [
        { points: null, reason: 'a half' },
        { points: null, reason: 'many' },
        { points: 7, reason: 'few' },
      ],
      complete: false,
      freshness: [{ state: 'PARTIAL', droppedRows: 1 }],
    });
  });
});
