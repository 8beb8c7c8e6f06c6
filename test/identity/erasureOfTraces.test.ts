import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { mongodb } from '../../src/rotunda.js';
import { createVault } from '../../src/store/createVault.js';
import { consentMapping } from '../support/consentMapping.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) {
  __typename ... on MergeCustomersSuccess { customer { id version } } } }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename } }`;
const HOP = `mutation ($input: ConfirmHopInput!) { confirmHop(input: $input) { __typename } }`;
const NOTE = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { __typename } }`;

const ADA = /ada@|lovelace/i;

let shop: MemorySilo;
let client: MongoClient;
let store: TestStore;
let rotunda: TestGateway;
let keys = 0;

beforeEach(async () => {
  shop = new MemorySilo({
    profiles: [
      { id: 'ada@example.com', email: 'ada@example.com', family: 'Lovelace' },
      { id: 'bo@example.com', email: 'bo@example.com', family: 'Bo' },
    ],
    consents: [],
  });
  store = await createTestStore();
  client = new MongoClient(store.url);
  const mails = client.db(`${store.database}_mailer`);
  await mails.collection<{ _id: string }>('messages').insertMany(
    [1, 2].map((id) => ({
      _id: `ada@example.com/${id}`,
      to: 'ada@example.com',
      at: new Date(`2026-03-0${id}T10:00:00Z`),
      subject: `matter ${id}`,
    })),
  );
  rotunda = await startTestGateway(
    {
      sources: {
        shop: memory({
          silo: shop,
          profiles: { recordId: 'id', familyName: 'family', identifiers: { EMAIL: 'email' } },
          consents: consentMapping,
        }),
        mailer: mongodb({
          url: store.url,
          database: mails.databaseName,
          messages: {
            collection: 'messages',
            keyedBy: 'EMAIL',
            recordId: 'to',
            occurredAt: 'at',
            subject: 'subject',
          },
        }),
      },
    },
    { store },
  );
  await rotunda.sync();
});
afterEach(async () => {
  await rotunda.close();
  await client.db(`${store.database}_mailer`).dropDatabase();
  await client.close();
  await store.close();
});

/** All that whoever has the keys can read in the store. */
async function readStore(): Promise<string> {
  const database = client.db(store.database);
  const vault = createVault([store.encryptionKey]);
  const told: string[] = [];
  for (const { name } of await database.listCollections().toArray()) {
    for (const { sealed, ...rest } of await database.collection(name).find().toArray()) {
      const opened = sealed === undefined ? '' : vault.open(sealed.buffer, String(rest._id));
      told.push(`${name} ${JSON.stringify(rest)} ${opened}`);
    }
  }
  return told.join('\n');
}

async function customerOf(recordId: string) {
  const { data } = await rotunda.ask(
    `{ customer(by: { record: { source: "shop", recordId: "${recordId}" } }) {
      id version messages { nodes { id } }
      identityEvents { nodes { kind reason records { source recordId } } } } }`,
  );
  return data.customer;
}

async function change(query: string, input: Record<string, unknown>) {
  keys += 1;
  const { data, errors } = await rotunda.ask(query, {
    input: { ...input, idempotencyKey: `k${keys}` },
  });
  expect([errors, JSON.stringify(data)]).toEqual([undefined, expect.stringContaining('Success')]);
  return data;
}

/** Takes Ada for Bo, and parts one of them again. */
async function confuse(parted: string) {
  const [ada, bo] = [await customerOf('ada@example.com'), await customerOf('bo@example.com')];
  const { mergeCustomers } = await change(MERGE, {
    customerIds: [ada.id, bo.id],
    expectedVersions: [ada, bo].map(({ id, version }) => ({ customerId: id, version })),
    reason: 'Mrs Lovelace said so',
  });
  await change(SPLIT, {
    customerId: mergeCustomers.customer.id,
    reason: 'it was not Mrs Lovelace after all',
    choice: { records: [{ source: 'shop', recordId: parted }] },
  });
}

async function eraseAda(): Promise<void> {
  const { id } = await customerOf('ada@example.com');
  shop.documents.profiles = (shop.documents.profiles ?? []).filter(({ family }) => family === 'Bo');
  await client.db(`${store.database}_mailer`).collection('messages').deleteMany({});
  await rotunda.sync();
  await rotunda.erase(id);
}

describe('an erasure leaves no word of the customer', () => {
  it.each(['ada@example.com', 'bo@example.com'])(
    'in the histories and decisions of who was taken for them, where %s was parted',
    async (parted) => {
      await confuse(parted);
      expect(await readStore()).toMatch(ADA);
      await eraseAda();
      expect(await readStore()).not.toMatch(ADA);
      const { identityEvents } = await customerOf('bo@example.com');
      expect(identityEvents.nodes.map(({ kind }: { kind: string }) => kind)).toEqual(
        expect.arrayContaining(['SPLIT', 'MERGED', 'CREATED']),
      );
      expect(identityEvents.nodes).toContainEqual({
        kind: 'SPLIT',
        reason: null,
        records: [{ source: 'shop', recordId: 'bo@example.com' }],
      });
      expect(JSON.stringify(identityEvents)).not.toMatch(ADA);
    },
  );

  it('in hops that were confirmed between addresses which no record has', async () => {
    const [from, to] = (await customerOf('ada@example.com')).messages.nodes;
    await change(HOP, {
      fromInteractionId: from.id,
      toInteractionId: to.id,
      confirmed: true,
      reason: 'Mrs Lovelace said so',
    });
    expect(await readStore()).toMatch(/hops .*Lovelace/);
    await eraseAda();
    expect(await readStore()).not.toMatch(ADA);
  });

  it('in what those who follow were told of', async () => {
    const { id } = await customerOf('ada@example.com');
    await change(NOTE, {
      customerId: id,
      channel: 'PHONE',
      purpose: 'SERVICE',
      direction: 'INBOUND',
      occurredAt: '2026-03-01T10:00:00Z',
      text: 'her husband is ill',
    });
    expect(await readStore()).toMatch(/activity .*recordedInteractions/);
    await eraseAda();
    expect(await readStore()).not.toMatch(/activity .*recordedInteractions/);
  });
});
