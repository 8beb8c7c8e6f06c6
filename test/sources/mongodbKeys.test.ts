import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { constant, money, mongodb } from '../../src/rotunda.js';
import { openTestDatabase, type TestMongoDatabase } from '../support/openTestDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const SHOP = new ObjectId('0123456789abcdef01234567');
const ADA = `{"shop":{"$oid":"0123456789abcdef01234567"},"number":7}`;

let mongo: TestMongoDatabase;
let rotunda: TestGateway;

/** A collection whose documents are known by several members, as `$group` and `$merge` make them. */
beforeAll(async () => {
  mongo = await openTestDatabase();
  const { url, name, db: database } = mongo;
  const ada = { shop: SHOP, number: 7 };
  await database.collection<{ _id: unknown; mail: string }>('members').insertMany([
    { _id: ada, mail: 'ada@example.com' },
    { _id: { shop: SHOP, number: 8 }, mail: 'bob@example.com' },
  ]);
  await database.collection<{ _id: unknown }>('spent').insertMany(
    [1, 2, 3, 4, 5].map((day) => ({
      _id: { member: ada, day },
      member: ada,
      // Those of one instant are told apart by their keys.
      at: new Date(Date.UTC(2026, 0, Math.ceil(day / 2))),
      written: `2026-01-0${Math.ceil(day / 2)} 10:00`,
      amount: day,
    })),
  );
  const source = (occurredAt: string) =>
    mongodb({
      url,
      database: name,
      profiles: { collection: 'members', recordId: '_id', identifiers: { EMAIL: 'mail' } },
      orders: {
        collection: 'spent',
        recordId: 'member',
        occurredAt,
        total: money('amount', constant('EUR')),
      },
    });
  rotunda = await startTestGateway({
    sources: { dated: source('at'), written: source('written') },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
});

const ORDERS = `query ($source: String!, $id: String!, $after: String) {
  customer(by: { record: { source: $source, recordId: $id } }) {
    records { recordId }
    orders(first: 2, after: $after, filter: { sources: [$source] }) {
      nodes { id total { amount } } complete pageInfo { hasNextPage endCursor }
    }
    metrics { orderCount complete }
  }
}`;

describe('documents that are known by several members', () => {
  it.each(['dated', 'written'])('are read page by page, and counted: %s', async (source) => {
    const amounts: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await rotunda.ask(ORDERS, { source, id: ADA, after });
      const { orders, metrics, records } = data.customer;
      expect(records).toEqual([{ recordId: ADA }, { recordId: ADA }]);
      expect([orders.complete, metrics]).toEqual([true, { orderCount: 10, complete: true }]);
      amounts.push(...orders.nodes.map(({ total }: { total: { amount: string } }) => total.amount));
      after = orders.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null;
    } while (after !== null);
    expect(amounts).toEqual([5, 4, 3, 2, 1].map((amount) => `${amount}.00`));
  });

  it('are found by their own keys', async () => {
    const { data } = await rotunda.ask(ORDERS, { source: 'dated', id: ADA });
    const [{ id }] = data.customer.orders.nodes;
    const found = await rotunda.ask(
      'query ($id: ID!) { node(id: $id) { ... on Order { total { amount } } } }',
      { id },
    );
    expect(found.data.node).toEqual({ total: { amount: '5.00' } });
  });

  it.each([
    '{"$gt":""}',
    '{"shop":{"$gt":""}}',
    '{"$regularExpression":{"pattern":".","options":""}}',
    `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
    '{"number":7',
  ])('are nobody by a key that is none: %s', async (id) => {
    const { data, errors } = await rotunda.ask(ORDERS, { source: 'dated', id });
    expect([data, errors]).toEqual([{ customer: null }, undefined]);
  });
});
