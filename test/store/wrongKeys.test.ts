import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { rotateStoreKeys } from '../../src/app/rotateStoreKeys.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { createTestStore, startTestGateway, type TestStore } from '../support/startTestGateway.js';

let store: TestStore;
const anotherKey = randomBytes(32).toString('base64');
const sources = {
  shop: memory({
    silo: new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] }),
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
  }),
};

beforeAll(async () => {
  store = await createTestStore();
  const gateway = await startTestGateway({ sources }, { store });
  await gateway.sync();
  await gateway.close();
});
afterAll(() => store.close());

/** Starts a gateway on the store with other keys than it was begun with. */
async function startWith(keys: { indexKey?: string; encryptionKeys?: string[] }) {
  const { url, database, indexKey, encryptionKey } = store;
  const own = { url, database, indexKey, encryptionKeys: [encryptionKey] };
  const gateway = await startTestGateway({ sources, store: { ...own, ...keys } }, { store });
  await gateway.close();
}

it('refuses an index key under which everybody would be somebody new', async () => {
  await expect(startWith({ indexKey: anotherKey })).rejects.toThrow(
    /store\.indexKey: expected the key that the database was begun with/,
  );
});

it('refuses encryption keys of which none opens what the store holds', async () => {
  await expect(startWith({ encryptionKeys: [anotherKey] })).rejects.toThrow(
    /store\.encryptionKeys: expected the key that the database is encrypted with/,
  );
});

it('names both where both are wrong', async () => {
  await expect(startWith({ indexKey: anotherKey, encryptionKeys: [anotherKey] })).rejects.toThrow(
    /2 problems/,
  );
});

it('does without a former key once everything is encrypted anew, and not before', async () => {
  const { url, database, indexKey, encryptionKey } = store;
  await startWith({ encryptionKeys: [anotherKey, encryptionKey] });
  await expect(startWith({ encryptionKeys: [anotherKey] })).rejects.toThrow(/rotunda keys rotate/);
  const encryptionKeys = [anotherKey, encryptionKey];
  const plan = planGateway(
    { sources, store: { url, database, indexKey, encryptionKeys } },
    { env: {}, folder: '.' },
  );
  await rotateStoreKeys(plan, () => undefined);
  await startWith({ encryptionKeys: [anotherKey] });
});
