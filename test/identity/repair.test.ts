import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Binary } from 'mongodb';
import type { CustomerContent } from '../../src/identity/CustomerContent.js';
import type { Decision } from '../../src/identity/decisions/Decision.js';
import { recordsOf } from '../../src/identity/decisions/recordsOf.js';
import { linkFound } from '../../src/identity/lookup/linkFound.js';
import type { StoredCustomer } from '../../src/store/CustomerStore.js';
import { eventually } from '../support/eventually.js';
import { identityIn } from '../support/identityIn.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { clustersOf, openIdentity } from '../support/openIdentity.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { profileRow } from '../support/profileRow.js';
import { startTestGateway } from '../support/startTestGateway.js';

let mongo: TestClient;

beforeAll(async () => {
  mongo = await openTestClient();
});
afterAll(() => mongo.close());

it.each([
  ['', false],
  [', also where what is left of another tenant cannot be read', true],
])('finishes at its start what another replica had only written down%s', async (_, isTroubled) => {
  const database = `t_${randomBytes(8).toString('hex')}`;
  const key = randomBytes(32).toString('base64');
  const silo = new MemorySilo({
    profiles: [
      { id: 'a', email: 'ada@example.com' },
      { id: 'b', email: 'bo@example.com' },
    ],
  });
  const start = () =>
    startTestGateway({
      sources: {
        shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
      },
      store: { url: mongo.url, database, encryptionKeys: [key], indexKey: key },
    });
  const first = await start();
  await first.sync();
  await first.close();

  const stores = identityIn(mongo.client.db(database), key);
  const customers: StoredCustomer<CustomerContent>[] = [];
  for await (const customer of stores.customers.all()) customers.push(customer);
  const groups = customers.map(({ content }) => recordsOf(content, stores.hasher));
  const aMinuteAgo = new Date(Date.now() - 60_000);
  if (isTroubled) {
    const sealed = new Binary(randomBytes(64));
    const pending = { recordKeys: [], requests: [], applied: false, decidedAt: aMinuteAgo, sealed };
    await mongo.client
      .db(database)
      .collection('decisions')
      .insertOne({ tenant: 'a', ...pending });
  }
  const content: Decision = {
    id: 'd',
    kind: 'MERGE',
    decidedAt: aMinuteAgo.toISOString(),
    actor: 'kim',
    reason: 'same passport',
    groups,
    customerIds: customers.map(({ id }) => id),
    survivorId: null,
    revokes: [],
  };
  const recordKeys = groups.flat().map((record) => record.key);
  const request = { key: 'k', input: 'i' };
  await stores.decisions.insert({ id: 'd', recordKeys, content }, request, aMinuteAgo);

  const second = await start();
  await eventually(async () => {
    const { data } = await second.ask('{ customers { nodes { records { recordId } } } }');
    return data.customers.nodes.length === 1;
  });
  await eventually(() => second.log.join('').includes('decisions finished'));
  if (isTroubled) await eventually(() => /"tenant":"a".*not finished/.test(second.log.join('')));
  await second.close();
  await mongo.client.db(database).dropDatabase();
});

it('parts a customer at the next look-up of any of its records where a crash cut that short', async () => {
  const { stores, drop } = await openIdentity(mongo.client);
  const see = (owner: string, value: string, into = stores) =>
    linkFound(into, [profileRow(owner, { identifiers: [{ type: 'EMAIL', value }] })]);
  await see('a', 'ada@example.com');
  await see('b', 'ada@example.com');
  const customers = new Proxy(stores.customers, {
    get(store, name: 'replace' | 'byIds') {
      if (name === 'replace') return () => Promise.reject(new Error('killed'));
      return store[name].bind(store);
    },
  });
  await expect(see('b', 'bo@example.com', { ...stores, customers })).rejects.toThrow('killed');
  const owned = new Map<string, number>();
  for await (const { content } of stores.customers.all()) {
    for (const { recordId } of content.records) owned.set(recordId, (owned.get(recordId) ?? 0) + 1);
  }
  expect([...owned.values()].toSorted()).toEqual([1, 2]);
  // The record that only the former customer has leads to the other one, too.
  const [left] = [...owned].find(([, owners]) => owners === 1) ?? [''];
  await see(left, left === 'a' ? 'ada@example.com' : 'bo@example.com');
  expect(await clustersOf(stores)).toEqual([['shop/a'], ['shop/b']]);
  await drop();
});
