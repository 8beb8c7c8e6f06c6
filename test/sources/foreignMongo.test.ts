import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decimal128, Long, ObjectId } from 'mongodb';
import { constant, money, mongodb } from '../../src/rotunda.js';
import { openTestDatabase, type TestMongoDatabase } from '../support/openTestDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ADA = new ObjectId();
const BOB = new ObjectId();

let mongo: TestMongoDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestDatabase();
  const { url, name, db: database } = mongo;
  await database.collection('people').insertMany([
    {
      _id: ADA,
      name: { full: 'Ada Lovelace' },
      custNo: 1001,
      phone: Long.fromString('31612345678'),
      contacts: [
        { kind: 'fax', value: 'none' },
        { kind: 'mail', value: 'Ada@example.com' },
      ],
      cards: [{ no: 'H-77' }],
      'login.name': '@Ada_L',
    },
    { _id: BOB, name: null, custNo: '1002', phone: 612345679, contacts: null },
  ]);
  await database.collection('orders').insertMany(
    Array.from({ length: 30 }, (_, place) => ({
      buyer: place % 2 === 0 ? { id: ADA, name: 'Ada' } : { id: ADA.toHexString() },
      at:
        place % 3 === 0
          ? new Date(Date.UTC(2026, 0, 1, place))
          : `2026-01-02T${`${place % 24}`.padStart(2, '0')}:00:00Z`,
      amount: place % 2 === 0 ? Decimal128.fromString('1000000000000000000.01') : 2,
    })),
  );
  rotunda = await startTestGateway({
    identity: { region: 'NL' },
    sources: {
      shop: mongodb({
        url,
        database: name,
        profiles: {
          collection: 'people',
          recordId: '_id',
          displayName: 'name.full',
          identifiers: {
            EMAIL: 'contacts[kind=mail].value',
            PHONE: 'phone',
            CUSTOMER_NUMBER: 'custNo',
            LOYALTY_NUMBER: 'cards[0].no',
            SOCIAL_HANDLE: "['login.name']",
          },
        },
        orders: {
          collection: 'orders',
          recordId: 'buyer.id',
          id: '_id',
          occurredAt: 'at',
          channel: constant('WEB'),
          total: money('amount', constant('EUR')),
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
});

describe('a MongoDB that was not made for Rotunda', () => {
  it.each([
    ['CUSTOMER_NUMBER', '1001', ADA],
    ['CUSTOMER_NUMBER', '1002', BOB],
    ['PHONE', '06 12345678', ADA],
    ['PHONE', '+31612345679', BOB],
    ['EMAIL', 'ada@example.com', ADA],
    ['LOYALTY_NUMBER', 'h77', ADA],
    ['SOCIAL_HANDLE', '@ada_l', ADA],
  ])('finds who has the %s %s, before any sync', async (type, value, id) => {
    const { data, errors } = await rotunda.ask(
      `query ($type: IdentifierType!, $value: String!) {
        customer(by: { identifier: { type: $type, value: $value } }) { records { recordId } }
      }`,
      { type, value },
    );
    expect([data?.customer, errors]).toEqual([
      { records: [{ recordId: id.toHexString() }] },
      undefined,
    ]);
  });

  it('has the orders of a person who is embedded in them, and counts them', async () => {
    const { data } = await rotunda.ask(
      `query ($id: String!) { customer(by: { record: { source: "shop", recordId: $id } }) {
        orders(first: 50) { nodes { id } complete }
        metrics { orderCount lifetimeValue { amount currency } complete }
      } }`,
      { id: ADA.toHexString() },
    );
    const { orders, metrics } = data.customer;
    expect([
      new Set(orders.nodes.map(({ id }: { id: string }) => id)).size,
      orders.complete,
    ]).toEqual([30, true]);
    expect(metrics).toEqual({
      orderCount: 30,
      lifetimeValue: { amount: '15000000000000000030.15', currency: 'EUR' },
      complete: true,
    });
  });
});
