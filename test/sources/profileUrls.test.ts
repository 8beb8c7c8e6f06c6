import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, money, mongodb, postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { linkPeople } from '../support/linkPeople.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** One account, as people and products write it. */
const SPELLINGS = [
  'twitter:ada',
  'twitter:@Ada',
  'https://x.com/Ada',
  'https://www.twitter.com/ada/',
  'x.com/ada?ref=mail',
  ' https://mobile.twitter.com/@ada ',
];
const OTHERS = ['https://www.instagram.com/ada/', 'https://x.com/ada/status/1', 'twitter:adam'];

let database: TestDatabase;
let mongo: TestClient;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE person (id int PRIMARY KEY, name text, page text);
    INSERT INTO person VALUES (1, 'Ada', 'https://x.com/Ada'), (2, 'Bob', 'https://x.com/bob');
    CREATE TABLE handle_order (id int PRIMARY KEY, page text, at timestamptz, total numeric);
  `);
  mongo = await openTestClient();
  const name = `t_${randomBytes(8).toString('hex')}`;
  const site = mongo.client.db(name);
  await site.collection('people').insertOne({ name: 'Ada', page: 'https://twitter.com/ada' });
  for (const [id, page] of [...SPELLINGS, ...OTHERS].entries()) {
    const at = new Date(Date.UTC(2026, 0, id + 1));
    await site.collection('orders').insertOne({ page, at, total: 10 });
    await database.run('INSERT INTO handle_order VALUES ($1, $2, $3, 10)', [id, page, at]);
  }
  const profiles = { displayName: 'name', identifiers: { SOCIAL_HANDLE: 'page' } };
  const orders = {
    keyedBy: 'SOCIAL_HANDLE',
    recordId: 'page',
    occurredAt: 'at',
    channel: constant('WEB'),
    total: money('total', constant('EUR')),
  };
  rotunda = await startTestGateway({
    sources: {
      till: postgres({
        url: database.url,
        profiles: { table: 'person', recordId: 'id', ...profiles },
        orders: { table: 'handle_order', id: 'id', ...orders },
      }),
      site: mongodb({
        url: mongo.url,
        database: name,
        profiles: { collection: 'people', recordId: '_id', ...profiles },
        orders: { collection: 'orders', ...orders },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
  await database.drop();
});

describe('the URL of a profile', () => {
  it.each(SPELLINGS)('is the handle in it, at every database: %s', async (value) => {
    const { data, errors } = await rotunda.ask(
      `query ($value: String!) { customer(by: { identifier: { type: SOCIAL_HANDLE, value: $value } }) {
        records { source } identifiers { value } orders(first: 20) { nodes { id } complete }
      } }`,
      { value },
    );
    expect(errors).toBeUndefined();
    const { records, identifiers, orders } = data.customer;
    expect(records.map(({ source }: { source: string }) => source).sort()).toEqual([
      'site',
      'till',
    ]);
    expect(identifiers).toEqual([{ value: 'twitter:ada' }, { value: 'twitter:ada' }]);
    expect([orders.nodes.length, orders.complete]).toEqual([2 * SPELLINGS.length, true]);
  });

  it.each([
    ['https://www.instagram.com/ada/', 'instagram:ada'],
    ['https://nl.linkedin.com/in/ada-byron?trk=x', 'linkedin:ada-byron'],
    ['https://www.tiktok.com/@ada', 'tiktok:ada'],
    ['https://youtube.com/@ada', 'youtube:@ada'],
    ['https://t.me/ada', 'telegram:ada'],
    ['https://m.facebook.com/ada.byron', 'facebook:ada.byron'],
  ])('links with the handle: %s and %s', (url, handle) => {
    expect(linkPeople([{ handle: url }, { handle }]).clusters).toEqual([[0, 1]]);
  });

  it.each([
    ['https://x.com/ada', 'https://www.instagram.com/ada'],
    [
      'https://www.facebook.com/profile.php?id=10001',
      'https://www.facebook.com/profile.php?id=10002',
    ],
    ['https://www.instagram.com/p/Cx1', 'https://www.instagram.com/p/Cx2'],
    ['https://www.linkedin.com/company/acme', 'linkedin:company'],
  ])('links nobody else: %s and %s', (url, handle) => {
    expect(linkPeople([{ handle: url }, { handle }]).clusters).toEqual([[0], [1]]);
  });
});
