import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Db, MongoClient } from 'mongodb';
import type { ConsentContent } from '../../src/consent/ConsentContent.js';
import { sortableTime } from '../../src/dataset/Position.js';
import { ConsentStore } from '../../src/store/ConsentStore.js';
import { createVault } from '../../src/store/createVault.js';
import { consentMapping } from '../support/consentMapping.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const OF_RECORD = `query ($r: String!) { customer(by: { record: { source: "mailer", recordId: $r } }) {
  id version partedFrom { customerId at } effectiveConsents { rows { permits decidedBy { recordedFor } } complete } } }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename } }`;

let mailer: MemorySilo;
let store: TestStore;
let rotunda: TestGateway;
let client: MongoClient;
let database: Db;

beforeEach(async () => {
  store = await createTestStore();
  const use = { channel: 'EMAIL', purpose: 'MARKETING', status: 'granted' };
  const people = ['a', 'b', 'c', 'd'];
  mailer = new MemorySilo({
    profiles: people.map((id) => ({
      id,
      email: id === 'd' ? 'dot@example.com' : 'home@example.com',
    })),
    consents: people.map((person) => ({ person, ...use, decidedAt: '2020-01-01T00:00:00Z' })),
  });
  const consents = { ...consentMapping, id: 'person' };
  const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  rotunda = await startTestGateway(
    { sources: { mailer: memory({ silo: mailer, profiles, consents }) } },
    { store },
  );
  await rotunda.sync();
  client = new MongoClient(store.url);
  database = client.db(store.database);
});
afterEach(async () => {
  await client.close();
  await rotunda.close();
  await store.close();
});

async function customerOf(recordId: string) {
  return (await rotunda.ask(OF_RECORD, { r: recordId })).data.customer;
}

/** Records a withdrawal as it was before decisions had the version of the customer with them. */
async function withdrawn(customerId: string, recordedAt = new Date()): Promise<void> {
  const vault = createVault([store.encryptionKey]);
  const consents = new ConsentStore<ConsentContent>(database, vault, 'default');
  const decidedAt = recordedAt.toISOString();
  await consents.insert({
    key: `${customerId} ${decidedAt}`,
    input: 'i',
    customerId,
    at: sortableTime(decidedAt),
    recordedAt,
    content: {
      channel: 'EMAIL',
      purpose: 'MARKETING',
      status: 'REVOKED',
      decidedAt,
      evidence: null,
      recordedBy: 'kim',
    },
    deliveries: [],
  });
}

async function part(recordId: string): Promise<void> {
  const { id: customerId } = await customerOf(recordId);
  const choice = { records: [{ source: 'mailer', recordId }] };
  const input = { customerId, choice, reason: 'two people', idempotencyKey: recordId };
  const { data } = await rotunda.ask(SPLIT, { input });
  expect(data.splitCustomer.__typename).toBe('SplitCustomerSuccess');
}

/** Leaves the store as it was before partings were kept. */
async function forgetPartings(): Promise<void> {
  await database.collection('customers').updateMany({}, { $unset: { partedFrom: '' } });
  await database.collection('upgrades').deleteMany({});
}

const permits = async (recordId: string) =>
  (await customerOf(recordId)).effectiveConsents.rows[0].permits;

describe('a store of before partings were kept', () => {
  it('is told of them by its histories at the next sync, of splits and of what the rules parted', async () => {
    const { id: whole } = await customerOf('a');
    await withdrawn(whole);
    Object.assign(mailer.documents.profiles?.[2] as object, { email: 'cy@example.com' });
    await rotunda.sync();
    await part('b');
    const ids = await Promise.all(['a', 'b', 'c'].map(async (one) => (await customerOf(one)).id));
    expect(new Set(ids).size).toBe(3);
    await forgetPartings();
    expect((await Promise.all(['a', 'b', 'c'].map(permits))).filter(Boolean)).toHaveLength(2);
    await rotunda.sync();
    for (const one of ['a', 'b', 'c']) {
      const { effectiveConsents } = await customerOf(one);
      const decidedBy = { recordedFor: whole };
      expect(effectiveConsents).toMatchObject({
        rows: [{ permits: false, decidedBy }],
        complete: true,
      });
    }
    expect(await permits('d')).toBe(true);
  });

  it('holds nobody to what was recorded on another part since', async () => {
    const { id: whole } = await customerOf('a');
    await part('b');
    await withdrawn(whole, new Date(Date.now() + 1_000));
    await forgetPartings();
    await rotunda.sync();
    const states = [await permits('a'), await permits('b')];
    expect(states.filter(Boolean)).toHaveLength(1);
  });

  it('is told of them once', async () => {
    await part('b');
    await forgetPartings();
    await rotunda.sync();
    const [other, before] = [await customerOf('a'), await customerOf('b')];
    expect([...other.partedFrom, ...before.partedFrom]).not.toEqual([]);
    await rotunda.sync();
    expect(await customerOf('b')).toEqual(before);
    await database.collection('customers').updateMany({}, { $unset: { partedFrom: '' } });
    await rotunda.sync();
    expect((await customerOf('b')).partedFrom).toEqual([]);
  });
});
