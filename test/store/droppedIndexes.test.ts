import { expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { ActivityStore } from '../../src/store/ActivityStore.js';
import { createVault } from '../../src/store/createVault.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { createTestStore, startTestGateway } from '../support/startTestGateway.js';

const sources = { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) };
const told = (owner: string) => ({
  event: `event of ${owner}`,
  ownerKind: 'CUSTOMER' as const,
  owner,
  content: {},
});

it('starts on a store whose indexes somebody dropped, and tells of nothing twice', async () => {
  const store = await createTestStore();
  await (await startTestGateway({ sources }, { store })).close();
  const client = new MongoClient(store.url);
  const database = client.db(store.database);
  await database.collection('activity').dropIndexes();
  const vault = createVault([store.encryptionKey]);
  const replica = () => new ActivityStore<object>(database, vault, 'default');
  const [one, another] = [replica(), replica()];
  expect(await one.append(told('a'))).toBe(true);
  expect(await another.append(told('a'))).toBe(true);
  expect(await another.append(told('b'))).toBe(true);

  const rotunda = await startTestGateway({ sources }, { store });
  const entries = await one.after(0, 10);
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(entries.map(({ owner }) => owner)).toEqual(['a', 'nobody', 'b']);
  expect(await one.numberOf('event of a')).toBe(1);
  expect(await replica().append(told('a'))).toBe(false);
  await rotunda.close();
  await client.close();
  await store.close();
});
