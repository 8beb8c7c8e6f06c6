import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { createVault } from '../../src/store/createVault.js';
import { consentMapping } from '../support/consentMapping.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startCommandProxy } from '../support/startCommandProxy.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const NOTE = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { __typename } }`;
const CONSENT = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { __typename } }`;
const HOP = `mutation ($input: ConfirmHopInput!) { confirmHop(input: $input) { __typename } }`;
const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { __typename } }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename } }`;

let silo: MemorySilo;
let store: TestStore;
let rotunda: TestGateway;

/** How often the store is told to delete something, and at which of them it breaks. */
let deletions = 0;
let breaksAt: number | undefined;
let isLeaseStuck = false;
let closeProxy: () => Promise<void>;

beforeEach(async () => {
  deletions = 0;
  breaksAt = undefined;
  isLeaseStuck = false;
  const at = '2026-03-01T10:00:00Z';
  silo = new MemorySilo({
    profiles: [
      { id: 'ada', email: 'ada@example.com', family: 'Lovelace', born: '1915-12-10' },
      { id: 'ada-too', email: 'a.king@example.com' },
      { id: 'bo', email: 'bo@example.com' },
    ],
    messages: [1, 2].map((id) => ({ id, person: 'ada', at, subject: `matter ${id}` })),
    consents: [],
  });
  store = await createTestStore();
  const url = new URL(store.url);
  const proxy = await startCommandProxy(Number(url.port), (command) => {
    if (!('delete' in command)) return undefined;
    // Of a sort that drivers hand on as it is: after others they try again.
    const broken = { answer: { ok: 0, code: 1, codeName: 'InternalError', errmsg: 'broken' } };
    if (command.delete === 'leases') return isLeaseStuck ? broken : undefined;
    deletions += 1;
    return deletions === breaksAt ? broken : undefined;
  });
  closeProxy = proxy.close;
  url.port = String(proxy.port);
  rotunda = await startTestGateway(
    {
      sources: {
        shop: memory({
          silo,
          profiles: {
            recordId: 'id',
            familyName: 'family',
            birthDate: 'born',
            mergedInto: 'into',
            identifiers: { EMAIL: 'email' },
          },
          messages: { recordId: 'person', id: 'id', occurredAt: 'at', subject: 'subject' },
          consents: consentMapping,
        }),
      },
    },
    { store: { ...store, url: url.href } },
  );
  await rotunda.sync();
});
afterEach(async () => {
  await rotunda.close();
  await closeProxy();
  await store.close();
});

async function customerOf(recordId: string) {
  const { data } = await rotunda.ask(
    `{ customer(by: { record: { source: "shop", recordId: "${recordId}" } }) {
      id version recordedInteractions { nodes { text } } messages { nodes { id } }
      effectiveConsents { rows { status permits } } } }`,
  );
  return data.customer;
}

let keys = 0;

/** Sends a mutation, which is to be done. */
async function change(query: string, input: Record<string, unknown>): Promise<void> {
  keys += 1;
  const { data, errors } = await rotunda.ask(query, {
    input: { ...input, idempotencyKey: `k${keys}` },
  });
  expect([errors, JSON.stringify(data)]).toEqual([undefined, expect.stringContaining('Success')]);
}

const withdraw = (customerId: string) =>
  change(CONSENT, {
    customerId,
    channel: 'EMAIL',
    purpose: 'MARKETING',
    status: 'REVOKED',
    evidence: 'said so',
  });

const note = (customerId: string) =>
  change(NOTE, {
    customerId,
    channel: 'PHONE',
    purpose: 'SERVICE',
    direction: 'INBOUND',
    occurredAt: '2026-03-01T10:00:00Z',
    text: 'her husband is ill',
  });

/** Puts two records of one person together, and has the store keep something of every sort. */
async function tellOfAda(): Promise<readonly string[]> {
  const [ada, too] = [await customerOf('ada'), await customerOf('ada-too')];
  await note(too.id);
  await change(MERGE, {
    customerIds: [ada.id, too.id],
    expectedVersions: [ada.version, too.version].map((version, at) => ({
      customerId: [ada.id, too.id][at],
      version,
    })),
    reason: 'the same voice',
  });
  await note(ada.id);
  await withdraw(ada.id);
  const [from, to] = ada.messages.nodes;
  await change(HOP, {
    fromInteractionId: from.id,
    toInteractionId: to.id,
    confirmed: true,
    reason: 'one matter',
  });
  return [ada.id, too.id];
}

/** Removes people from their source, as its own erasure does. */
async function leave(...ids: string[]): Promise<void> {
  for (const [dataset, rows] of Object.entries(silo.documents)) {
    silo.documents[dataset] = rows.filter(({ id, person }) => !ids.includes(String(person ?? id)));
  }
  await rotunda.sync();
}

it('leaves nothing of a record that its source merged into another, but where it went', async () => {
  const [ada] = silo.documents.profiles ?? [];
  const sealedOf = async () => {
    const client = new MongoClient(store.url);
    const found = await client.db(store.database).collection('records').find().toArray();
    await client.close();
    const vault = createVault([store.encryptionKey]);
    return found.map(({ _id, sealed }) => vault.open(sealed.buffer, String(_id)));
  };
  expect((await sealedOf()).join()).toMatch(/lovelace.*1915-12-10|1915-12-10.*lovelace/i);
  Object.assign(ada ?? {}, { into: 'ada-too' });
  await rotunda.sync();
  const sealed = await sealedOf();
  expect(sealed).toHaveLength(3);
  expect(sealed.join()).not.toMatch(/lovelace|1915-12-10/i);
});

describe('an erasure', () => {
  it('leaves nothing of a customer in the store, nor of those who were merged into it', async () => {
    const before = await rotunda.dumpStore();
    const ids = await tellOfAda();
    await leave('ada', 'ada-too');
    for (const id of ids) expect(await rotunda.dumpStore()).toContain(id);
    expect(await rotunda.erase(ids[1] as string)).toMatchObject({
      interactions: 2,
      consents: 1,
      partIds: [],
    });
    const dump = await rotunda.dumpStore();
    for (const id of ids) {
      expect(dump).not.toContain(id);
      expect(
        (await rotunda.ask(`{ customer(by: { id: "${id}" }) { id } }`)).data.customer,
      ).toBeNull();
    }
    expect(dump.length).toBeLessThan(before.length);
    expect(await customerOf('bo')).toMatchObject({ id: expect.any(String) });
  });

  it('is refused while a source has the customer, and names it', async () => {
    const [id] = await tellOfAda();
    await leave('ada');
    await expect(rotunda.erase(id as string)).rejects.toThrow(/still has records \(shop\)/);
    expect((await customerOf('ada-too')).recordedInteractions.nodes).toHaveLength(2);
    await expect(rotunda.erase('c_nobody')).rejects.toThrow(/no customer c_nobody/);
  });

  it('that breaks off at any moment is done by the next', async () => {
    const ids = await tellOfAda();
    await leave('ada', 'ada-too');
    deletions = 0;
    for (breaksAt = 1; breaksAt <= 20; breaksAt++) {
      deletions = 0;
      const outcome = await rotunda.erase(ids[0] as string).catch((error: Error) => error.name);
      if (typeof outcome === 'object') break;
      expect(outcome).toMatch(/^Mongo/);
    }
    expect(breaksAt).toBeGreaterThan(5);
    const dump = await rotunda.dumpStore();
    for (const id of ids) expect(dump).not.toContain(id);
  });

  it('is told as done though nobody else may begin another for a minute', async () => {
    const [id] = await tellOfAda();
    await leave('ada', 'ada-too');
    isLeaseStuck = true;
    expect(await rotunda.erase(id as string)).toMatchObject({ interactions: 2 });
  });

  it('gives nothing back to who comes again', async () => {
    const [id] = await tellOfAda();
    await leave('ada', 'ada-too');
    await rotunda.erase(id as string);
    silo.documents.profiles?.push({ id: 'ada', email: 'ada@example.com' });
    await rotunda.sync();
    const again = await customerOf('ada');
    expect(again.id).not.toBe(id);
    expect(again).toMatchObject({
      recordedInteractions: { nodes: [] },
      effectiveConsents: { rows: [] },
    });
  });

  it('leaves the withdrawals that count for somebody who was parted from the customer', async () => {
    await tellOfAda();
    const both = await customerOf('ada');
    await change(SPLIT, {
      customerId: both.id,
      reason: 'two voices after all',
      choice: { records: [{ source: 'shop', recordId: 'ada-too' }] },
    });
    const [ada, too] = [await customerOf('ada'), await customerOf('ada-too')];
    const [gone, other] = ada.id === both.id ? ['ada', 'ada-too'] : ['ada-too', 'ada'];
    expect([ada.id, too.id]).toContain(both.id);
    await leave(gone);
    const erasure = await rotunda.erase(both.id);
    const left = await customerOf(other);
    expect(erasure).toMatchObject({ consents: 0, partIds: [left.id] });
    expect(left.effectiveConsents.rows).toEqual([{ status: 'REVOKED', permits: false }]);
  });
});
