import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, money, mongodb, postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** One address, as customers type it at a till, in a form, on a telephone. */
const SPELLINGS = ['ada@example.com', 'Ada@Example.com', ' ADA@EXAMPLE.COM'];
const OTHERS = ['ada@example.com.au', 'xada@example.com', 'adaXexample.com'];
const CARDS = ['H-77', 'h77', 'H 77'];

let database: TestDatabase;
let mongo: TestClient;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE person (id int PRIMARY KEY, name text, email text, card text, lang text);
    INSERT INTO person VALUES (1, 'Ada', 'ada@example.com', 'H77', 'en_US');
    CREATE TABLE guest_order (id int PRIMARY KEY, email varchar(80), at timestamptz, total numeric);
    CREATE TABLE stamp (id int PRIMARY KEY, card varchar(20), at timestamptz, points int);
  `);
  mongo = await openTestClient();
  const name = `t_${randomBytes(8).toString('hex')}`;
  const collection = mongo.client.db(name).collection('guestOrders');
  for (const [id, email] of [...SPELLINGS, ...OTHERS].entries()) {
    const at = new Date(Date.UTC(2026, 0, id + 1));
    await collection.insertOne({ email, at, total: 10 });
    await database.run('INSERT INTO guest_order VALUES ($1, $2, $3, 10)', [id, email, at]);
  }
  for (const [id, card] of CARDS.entries()) {
    await database.run("INSERT INTO stamp VALUES ($1, $2, '2026-01-01', 1)", [id, card]);
  }
  const order = {
    keyedBy: 'EMAIL',
    recordId: 'email',
    occurredAt: 'at',
    channel: constant('WEB'),
    total: money('total', constant('EUR')),
  };
  rotunda = await startTestGateway({
    sources: {
      people: postgres({
        url: database.url,
        profiles: {
          table: 'person',
          recordId: 'id',
          displayName: 'name',
          language: 'lang',
          identifiers: { EMAIL: 'email', LOYALTY_NUMBER: 'card' },
        },
      }),
      till: postgres({
        url: database.url,
        orders: { table: 'guest_order', id: 'id', ...order },
        loyaltyTransactions: {
          table: 'stamp',
          keyedBy: 'LOYALTY_NUMBER',
          recordId: 'card',
          id: 'id',
          occurredAt: 'at',
          points: 'points',
        },
      }),
      site: mongodb({
        url: mongo.url,
        database: name,
        orders: { collection: 'guestOrders', ...order },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
  await database.drop();
});

async function ada(fields: string) {
  const { data } = await rotunda.ask(
    `{ customer(by: { record: { source: "people", recordId: "1" } }) { ${fields} } }`,
  );
  return data.customer;
}

describe('rows that a database keeps by an identifier', () => {
  it.each(['till', 'site'])('are found however it is spelt, page by page: %s', async (source) => {
    const times: string[] = [];
    let after = 'null';
    do {
      const { orders } = await ada(
        `orders(first: 2, after: ${after}, filter: { sources: ["${source}"] }) { nodes { occurredAt } complete pageInfo { hasNextPage endCursor } }`,
      );
      times.push(...orders.nodes.map(({ occurredAt }: { occurredAt: string }) => occurredAt));
      after = orders.pageInfo.hasNextPage ? JSON.stringify(orders.pageInfo.endCursor) : 'null';
    } while (after !== 'null');
    expect(times).toEqual([3, 2, 1].map((day) => `2026-01-0${day}T00:00:00.000Z`));
  });

  it('are counted', async () => {
    const { metrics } = await ada(
      'metrics { orderCount lifetimeValues { amount currency } complete }',
    );
    const lifetimeValues = [{ amount: '60.00', currency: 'EUR' }];
    expect(metrics).toEqual({ orderCount: 6, lifetimeValues, complete: true });
  });

  it('are those of a card, with and without what stands between its digits', async () => {
    const { loyaltyTransactions } = await ada('loyaltyTransactions { nodes { points } complete }');
    expect(loyaltyTransactions).toEqual({
      nodes: [{ points: 1 }, { points: 1 }, { points: 1 }],
      complete: true,
    });
  });

  it('lead back to whom they belong', async () => {
    const { orders, id } = await ada('id orders { nodes { id } }');
    for (const order of orders.nodes) {
      const { data } = await rotunda.ask(
        'query ($id: ID!) { node(id: $id) { ... on Order { customer { id } } } }',
        { id: order.id },
      );
      expect(data.node).toEqual({ customer: { id } });
    }
  });
});

describe('a locale as operating systems write it', () => {
  it('is a language', async () => {
    const { profile } = await ada(
      'profile { language dataQuality { invalidValues { attribute } } }',
    );
    expect(profile).toEqual({ language: 'en-US', dataQuality: { invalidValues: [] } });
  });
});
