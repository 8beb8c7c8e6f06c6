import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
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
import { eventually } from '../support/eventually.js';
import { followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
} from '../support/startTestGateway.js';

const ACTIVITY = `subscription ($id: ID!, $lastSeen: ID) { customerActivity(customerId: $id, lastSeen: $lastSeen) {
  ... on RecordedInteraction { text } } }`;

/** What was recorded and decided of the person, once the store answered in time. */
async function story({ ask }: TestGateway): Promise<unknown> {
  const query = `{ customer(by: { record: { source: "shop", recordId: "p0" } }) {
    recordedInteractions { nodes { text } }
    conversations { nodes { interactions { nodes { id } } } complete } } }`;
  let customer: { conversations: { complete: boolean } } | undefined;
  await eventually(async () => {
    customer = (await ask(query)).data.customer;
    return customer?.conversations.complete === true;
  });
  expect(customer).toMatchObject({ recordedInteractions: { nodes: [{}, {}] } });
  return customer;
}

/** Records two notes and confirms a hop, so that each collection of the store has something sealed. */
async function recordAndDecide({ ask }: TestGateway): Promise<{ id: string; lastSeen: string }> {
  const person = `{ customer(by: { record: { source: "shop", recordId: "p0" } }) { id messages { nodes { id } } } }`;
  const { id, messages } = (await ask(person)).data.customer;
  const notes: string[] = [];
  for (const text of ['first note', 'second note']) {
    const { data } = await ask(
      `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { ... on RecordInteractionSuccess { interaction { id } } } }`,
      {
        input: {
          customerId: id,
          channel: 'PHONE',
          purpose: 'SERVICE',
          direction: 'INBOUND',
          occurredAt: '2026-03-01T10:00:00Z',
          text,
          idempotencyKey: text,
        },
      },
    );
    notes.push(data.recordInteraction.interaction.id);
  }
  const [from, to] = messages.nodes;
  const { data } = await ask(
    `mutation ($input: ConfirmHopInput!) { confirmHop(input: $input) { __typename } }`,
    {
      input: {
        fromInteractionId: from.id,
        toInteractionId: to.id,
        confirmed: true,
        reason: 'one matter',
        idempotencyKey: 'hop',
      },
    },
  );
  expect(data.confirmHop.__typename).toBe('ConfirmHopSuccess');
  return { id, lastSeen: notes[0] ?? '' };
}

const ENROL = `mutation ($input: EnrolInput!) {
  enrolInIntervention(input: $input) { ... on EnrolSuccess { enrolment { id group enrolledAt } } }
}`;

it('refuses to do without a key that was written with, until everything is under another', async () => {
  const store = await createTestStore();
  const silo = new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] });
  const sources = {
    shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
  };
  const { url, database, encryptionKey: oldKey, indexKey } = store;
  const newKey = randomBytes(32).toString('base64');
  const storeOf = (...encryptionKeys: string[]) => ({ url, database, encryptionKeys, indexKey });
  const start = (...keys: string[]) =>
    startTestGateway({ sources, store: storeOf(...keys) }, { store });
  await (await start(oldKey)).close();
  const during = await start(newKey, oldKey);
  await during.sync();
  await during.close();
  await expect(start(oldKey)).rejects.toThrow('store.encryptionKeys');
  await expect(start(newKey)).rejects.toThrow('store.encryptionKeys');
  // Who was refused left nothing behind that keeps others out.
  await expect(start(randomBytes(32).toString('base64'))).rejects.toThrow('store.encryptionKeys');
  await (await start(oldKey, newKey)).close();
  const plan = planGateway({ sources, store: storeOf(newKey, oldKey) }, { env: {}, folder: '.' });
  await rotateStoreKeys(plan, () => undefined);
  await expect(start(oldKey)).rejects.toThrow('store.encryptionKeys');
  const after = await start(newKey);
  expect((await after.ask('{ customers { nodes { id } } }')).data.customers.nodes).toHaveLength(1);
  await after.close();
  await store.close();
});

it('encrypts everything anew while requests go on, so that the old key can go', async () => {
  const profiles = Array.from({ length: 40 }, (_, at) => ({
    id: `p${at}`,
    email: `person${at % 30}@example.com`,
  }));
  const at = new Date().toISOString();
  const silo = new MemorySilo({
    profiles,
    messages: [1, 2].map((id) => ({ id, person: 'p0', at, subject: `matter ${id}` })),
  });
  const messages = { recordId: 'person', id: 'id', occurredAt: 'at', subject: 'subject' };
  const sources = {
    shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } }, messages }),
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
  const recorded = await recordAndDecide(before);
  const told = await story(before);
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
  // But for the mark of the new key, which is under it from the beginning.
  expect(first.resealed).toBe(first.seen - 1);
  expect((await rotateStoreKeys(plan, () => undefined)).resealed).toBe(0);
  await during.close();

  const after = await start(newKey);
  expect((await after.ask(read)).data).toEqual(expected);
  expect((await after.ask(ENROL, enrol('after'))).data).toEqual(enrolled);
  expect(await story(after)).toEqual(told);
  const follower = followActivity(`${after.url}/graphql`, ACTIVITY, recorded);
  expect(await follower.until(1)).toEqual([{ text: 'second note' }]);
  await follower.close();
  await after.close();
  await store.close();
});
