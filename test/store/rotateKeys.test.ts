import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/planGateway.js';
import { rotateStoreKeys } from '../../src/app/rotateStoreKeys.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { createTestStore, startTestGateway } from '../support/startTestGateway.js';

it('encrypts everything anew while requests go on, so that the old key can go', async () => {
  const profiles = Array.from({ length: 40 }, (_, at) => ({
    id: `p${at}`,
    email: `person${at % 30}@example.com`,
  }));
  const silo = new MemorySilo({ profiles });
  const sources = {
    shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
  };
  const store = await createTestStore();
  const [newKey] = [randomBytes(32).toString('base64')];
  const { url, database, encryptionKey: oldKey, indexKey } = store;
  const storeOf = (...encryptionKeys: string[]) => ({ url, database, encryptionKeys, indexKey });
  const start = (...keys: string[]) =>
    startTestGateway({ sources, store: storeOf(...keys) }, { store });
  const read = `{ customers(first: 100) { nodes { id version identifiers { value } records { recordId } } } }`;

  const before = await start(oldKey);
  await before.sync();
  const { data: expected } = await before.ask(read);
  await before.close();

  const during = await start(newKey, oldKey);
  const plan = planGateway({ sources, store: storeOf(newKey, oldKey) }, { env: {}, folder: '.' });
  const [first, ...answers] = await Promise.all([
    rotateStoreKeys(plan, () => undefined),
    ...Array.from({ length: 20 }, () => during.ask(read)),
  ]);
  for (const { data } of answers) expect(data).toEqual(expected);
  expect(first.resealed).toBe(first.seen);
  expect((await rotateStoreKeys(plan, () => undefined)).resealed).toBe(0);
  await during.close();

  const after = await start(newKey);
  expect((await after.ask(read)).data).toEqual(expected);
  await after.close();
  await store.close();
});
