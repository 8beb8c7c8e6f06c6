import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/planGateway.js';
import { rotateStoreKeys } from '../../src/app/rotateStoreKeys.js';
import {
  interaction,
  intervention,
  journey,
  reached,
  stage,
  stalled,
  within,
} from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { createTestStore, startTestGateway } from '../support/startTestGateway.js';

const ENROL = `mutation ($input: EnrolInput!) {
  enrolInIntervention(input: $input) { ... on EnrolSuccess { enrolment { id group enrolledAt } } }
}`;

it('encrypts everything anew while requests go on, so that the old key can go', async () => {
  const profiles = Array.from({ length: 40 }, (_, at) => ({
    id: `p${at}`,
    email: `person${at % 30}@example.com`,
  }));
  const silo = new MemorySilo({ profiles });
  const sources = {
    shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
  };
  const noted = journey({
    id: 'noted',
    stages: [
      stage('noted', interaction('RecordedInteraction')),
      stage('there', interaction('RecordedInteraction', { channel: 'STORE' })),
    ],
  });
  const journeys = [noted];
  const interventions = [
    intervention({
      id: 'invitation',
      journey: noted,
      when: stalled('noted', '1d'),
      holdoutShare: 0.5,
      outcome: reached('there', within('7d')),
    }),
  ];
  const store = await createTestStore();
  const [newKey] = [randomBytes(32).toString('base64')];
  const { url, database, encryptionKey: oldKey, indexKey } = store;
  const storeOf = (...encryptionKeys: string[]) => ({ url, database, encryptionKeys, indexKey });
  const start = (...keys: string[]) =>
    startTestGateway({ sources, journeys, interventions, store: storeOf(...keys) }, { store });
  const read = `{ customers(first: 100) { nodes { id version identifiers { value } records { recordId } } } }`;

  const before = await start(oldKey);
  await before.sync();
  const { data: expected } = await before.ask(read);
  const enrol = (idempotencyKey: string) => ({
    input: {
      customerId: expected.customers.nodes[0].id,
      interventionId: 'invitation',
      idempotencyKey,
    },
  });
  const { data: enrolled } = await before.ask(ENROL, enrol('before'));
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
  expect((await after.ask(ENROL, enrol('after'))).data).toEqual(enrolled);
  await after.close();
  await store.close();
});
