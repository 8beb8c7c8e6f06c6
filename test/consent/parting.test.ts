import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { consentMapping } from '../support/consentMapping.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const CONSENTS = `query ($id: ID!) { customer(by: { id: $id }) { id formerIds
  effectiveConsents { rows { status permits decidedBy { id status source recordedFor } } complete }
  partedFrom { customerId at }
  consents(first: 20) { nodes { id source status recordedFor } complete }
  offerDecision(offer: { sku: "BOWLER", channel: EMAIL }) { allowed reasons { code evidence { id } } } } }`;
const OWNER = `query ($r: String!) { customer(by: { record: { source: "mailer", recordId: $r } }) { id } }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { __typename
  ... on RecordConsentSuccess { consent { id recordedFor } } ... on UserError { message } } }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename ... on UserError { message } } }`;
const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { __typename
  ... on MergeCustomersSuccess { customer { id } identityEvent { id } } ... on UserError { message } } }`;

const LONG_AGO = '2020-01-01T00:00:00Z';
const mapping = {
  profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
  consents: consentMapping,
};

let mailer: MemorySilo;
let rotunda: TestGateway;
let store: TestStore;
let keys = 0;

beforeEach(async () => {
  const granted = { channel: 'EMAIL', purpose: 'MARKETING', status: 'granted' };
  mailer = new MemorySilo({
    // Two who share a mailbox, which the rules take for one person.
    profiles: [
      { id: 'a', email: 'home@example.com' },
      { id: 'b', email: 'home@example.com' },
      { id: 'c', email: 'cy@example.com' },
    ],
    consents: ['a', 'b', 'c'].map((person) => ({
      id: `of ${person}`,
      person,
      ...granted,
      decidedAt: LONG_AGO,
    })),
  });
  store = await createTestStore();
  const sources = { mailer: memory({ silo: mailer, ...mapping }) };
  rotunda = await startTestGateway({ sources }, { store });
  await rotunda.sync();
});
afterEach(async () => {
  await rotunda.close();
  await store.close();
});

/** The id of the customer who has a record now. */
async function idOf(recordId: string): Promise<string> {
  return (await rotunda.ask(OWNER, { r: recordId })).data.customer.id;
}

async function read(recordId: string) {
  const { data, errors } = await rotunda.ask(CONSENTS, { id: await idOf(recordId) });
  expect(errors).toBeUndefined();
  return data.customer;
}

/** What it comes to for the one use that is decided on. */
async function standing(recordId: string) {
  const { effectiveConsents } = await read(recordId);
  expect(effectiveConsents.complete).toBe(true);
  return effectiveConsents.rows[0];
}

async function record(customerId: string, status: string, more: object = {}): Promise<string> {
  keys += 1;
  const use = { channel: 'EMAIL', purpose: 'MARKETING', idempotencyKey: `key ${keys}` };
  const { data } = await rotunda.ask(RECORD, { input: { customerId, status, ...use, ...more } });
  expect(data.recordConsent.__typename).toBe('RecordConsentSuccess');
  return data.recordConsent.consent.id;
}

async function split(customerId: string, choice: object): Promise<void> {
  keys += 1;
  const input = { customerId, choice, reason: 'two people', idempotencyKey: `key ${keys}` };
  const { data } = await rotunda.ask(SPLIT, { input });
  expect(data.splitCustomer.__typename).toBe('SplitCustomerSuccess');
}

/** Parts one record from the others of its customer. */
async function part(recordId: string): Promise<void> {
  await split(await idOf(recordId), { records: [{ source: 'mailer', recordId }] });
}

/** Merges the customers of two records, the first of which survives; answers the event. */
async function merge(one: string, other: string): Promise<string> {
  keys += 1;
  const survivorId = await idOf(one);
  const customerIds = [survivorId, await idOf(other)];
  const input = { customerIds, survivorId, reason: 'one person', idempotencyKey: `key ${keys}` };
  const { data } = await rotunda.ask(MERGE, { input });
  expect(data.mergeCustomers.__typename).toBe('MergeCustomersSuccess');
  return data.mergeCustomers.identityEvent.id;
}

function moveTo(recordId: string, email: string): Promise<unknown> {
  const profile = mailer.documents.profiles?.find(({ id }) => id === recordId);
  Object.assign(profile as object, { email });
  return rotunda.sync();
}

describe('a withdrawal that was recorded on a customer who is parted', () => {
  it('counts for each part, whichever keeps the id', async () => {
    await record(await idOf('a'), 'REVOKED');
    await part('b');
    expect(await idOf('a')).not.toBe(await idOf('b'));
    expect(await standing('a')).toMatchObject({ status: 'REVOKED', permits: false });
    expect(await standing('b')).toMatchObject({ status: 'REVOKED', permits: false });
  });

  it('is shown with the customer that it was recorded for, and that the part was parted from it', async () => {
    const whole = await idOf('a');
    const withdrawal = await record(whole, 'REVOKED');
    await part('b');
    for (const one of ['a', 'b']) {
      const { effectiveConsents, consents } = await read(one);
      const shown = { id: withdrawal, source: 'rotunda', status: 'REVOKED', recordedFor: whole };
      expect(effectiveConsents.rows).toMatchObject([{ decidedBy: shown }]);
      expect(consents.nodes).toEqual([
        shown,
        { id: expect.any(String), source: 'mailer', status: 'GRANTED', recordedFor: null },
      ]);
    }
    const [left] = (await idOf('a')) === whole ? ['b'] : ['a'];
    const { id, formerIds, partedFrom } = await read(left as string);
    expect([id, ...formerIds]).not.toContain(whole);
    expect(partedFrom).toEqual([{ customerId: whole, at: expect.any(String) }]);
    expect((await read(left === 'a' ? 'b' : 'a')).partedFrom).toEqual([]);
  });

  it('refuses offers to each part, and names the withdrawal', async () => {
    const withdrawal = await record(await idOf('a'), 'REVOKED');
    await part('b');
    for (const one of ['a', 'b']) {
      expect((await read(one)).offerDecision).toMatchObject({
        allowed: false,
        reasons: [{ code: 'NO_CONSENT', evidence: [{ id: withdrawal }] }],
      });
    }
  });

  it('gives way to a newer grant of that part alone', async () => {
    await record(await idOf('a'), 'REVOKED');
    await part('b');
    await record(await idOf('b'), 'GRANTED');
    expect(await standing('b')).toMatchObject({ status: 'GRANTED', permits: true });
    expect(await standing('a')).toMatchObject({ status: 'REVOKED', permits: false });
  });

  it('gives way to a newer grant of the part in a source', async () => {
    await record(await idOf('a'), 'REVOKED', { decidedAt: '2021-01-01T00:00:00Z' });
    await part('b');
    const granted = mailer.documents.consents?.find(({ person }) => person === 'b');
    Object.assign(granted as object, { decidedAt: '2022-01-01T00:00:00Z' });
    expect(await standing('b')).toMatchObject({ permits: true, decidedBy: { source: 'mailer' } });
    expect(await standing('a')).toMatchObject({ permits: false });
  });

  it('counts in an instant with a grant of the part', async () => {
    await record(await idOf('a'), 'REVOKED', { decidedAt: LONG_AGO });
    await part('b');
    expect(await standing('b')).toMatchObject({ status: 'REVOKED', permits: false });
  });

  it('counts however many other decisions the other part has', async () => {
    const whole = await idOf('a');
    await record(whole, 'REVOKED', { decidedAt: '2021-01-01T00:00:00Z' });
    for (let more = 0; more < 25; more++) await record(whole, 'GRANTED', { purpose: 'SERVICE' });
    await part('b');
    const left = (await idOf('a')) === whole ? 'b' : 'a';
    const { consents } = await read(left);
    expect(consents.nodes.map(({ status }: { status: string }) => status)).toEqual([
      'REVOKED',
      'GRANTED',
    ]);
    expect(await standing(left)).toMatchObject({ permits: false });
  });

  it('counts where the rules part the customer at a sync', async () => {
    await record(await idOf('a'), 'REVOKED');
    await moveTo('b', 'bo@example.com');
    expect(await idOf('a')).not.toBe(await idOf('b'));
    expect([await standing('a'), await standing('b')]).toMatchObject([
      { permits: false },
      { permits: false },
    ]);
  });

  it('goes with a record that moves to a customer who was there before', async () => {
    await record(await idOf('a'), 'REVOKED');
    await moveTo('b', 'cy@example.com');
    expect(await idOf('b')).toBe(await idOf('c'));
    expect([await standing('a'), await standing('c')]).toMatchObject([
      { permits: false },
      { permits: false },
    ]);
  });

  it('is handed down to the parts of a part, and to whom a part is merged with', async () => {
    await moveTo('c', 'home@example.com');
    await record(await idOf('a'), 'REVOKED');
    await split(await idOf('a'), {
      records: ['b', 'c'].map((recordId) => ({ source: 'mailer', recordId })),
    });
    await part('c');
    expect(new Set(await Promise.all(['a', 'b', 'c'].map(idOf))).size).toBe(3);
    for (const one of ['a', 'b', 'c']) {
      expect(await standing(one)).toMatchObject({ status: 'REVOKED', permits: false });
    }
    mailer.documents.profiles?.push({ id: 'd', email: 'dot@example.com' });
    await rotunda.sync();
    await merge('d', 'c');
    expect(await standing('d')).toMatchObject({ permits: false });
    await part('d');
    await rotunda.sync();
    expect(await standing('c')).toMatchObject({ permits: false });
  });

  it('counts for the parts of customers who are merged and parted again', async () => {
    await record(await idOf('a'), 'REVOKED');
    await part('b');
    await merge('b', 'a');
    expect((await read('b')).partedFrom).toEqual([]);
    expect(await standing('b')).toMatchObject({ permits: false });
    await part('b');
    expect([await standing('a'), await standing('b')]).toMatchObject([
      { permits: false },
      { permits: false },
    ]);
  });
});

describe('a withdrawal that was recorded on merged customers', () => {
  it.each(['a', 'c'])('counts for both once the merge is undone, by the id of %s', async (told) => {
    const ids = { a: await idOf('a'), c: await idOf('c') };
    const eventId = await merge('a', 'c');
    expect(await standing('c')).toMatchObject({ permits: true });
    await record(ids[told as 'a' | 'c'], 'REVOKED');
    expect(await standing('c')).toMatchObject({ permits: false });
    await split(await idOf('a'), { undoEventId: eventId });
    expect({ a: await idOf('a'), c: await idOf('c') }).toEqual(ids);
    expect([await standing('a'), await standing('c')]).toMatchObject([
      { permits: false },
      { permits: false },
    ]);
  });

  it('counts for both where it was recorded on either before the merge', async () => {
    await record(await idOf('c'), 'REVOKED');
    await split(await idOf('a'), { undoEventId: await merge('a', 'c') });
    expect([await standing('a'), await standing('c')]).toMatchObject([
      { permits: false },
      { permits: false },
    ]);
  });

  it('counts for customers whom the undoing of a split made one', async () => {
    await part('b');
    await record(await idOf('b'), 'REVOKED');
    expect(await standing('a')).toMatchObject({ permits: true });
    const events = `query ($id: ID!) { customer(by: { id: $id }) { identityEvents { nodes { id kind } } } }`;
    const { data } = await rotunda.ask(events, { id: await idOf('a') });
    const { id } = data.customer.identityEvents.nodes.find(
      ({ kind }: { kind: string }) => kind === 'SPLIT',
    );
    await split(await idOf('a'), { undoEventId: id });
    expect(await idOf('a')).toBe(await idOf('b'));
    expect(await standing('a')).toMatchObject({ permits: false });
  });
});

describe('a record that its source deletes and lists again', () => {
  const gone = (...ids: string[]) => {
    const all = mailer.documents.profiles ?? [];
    mailer.documents.profiles = all.filter(({ id }) => !ids.includes(String(id)));
    return () => {
      mailer.documents.profiles = all;
    };
  };

  it.each(['sync', 'look-up'])('is held to the withdrawal of who had it, at a %s', async (by) => {
    const whole = await idOf('a');
    await record(whole, 'REVOKED');
    const listAgain = gone('a', 'b');
    await rotunda.sync();
    listAgain();
    if (by === 'sync') await rotunda.sync();
    expect(await standing('a')).toMatchObject({
      permits: false,
      decidedBy: { recordedFor: whole },
    });
  });

  it.each(['sync', 'look-up'])('is held to it as somebody else, too, at a %s', async (by) => {
    await record(await idOf('a'), 'REVOKED');
    const listAgain = gone('b');
    await rotunda.sync();
    listAgain();
    const profile = mailer.documents.profiles?.find(({ id }) => id === 'b');
    Object.assign(profile as object, { email: 'cy@example.com' });
    if (by === 'sync') await rotunda.sync();
    expect(await standing('b')).toMatchObject({ permits: false });
    expect(await idOf('b')).toBe(await idOf('c'));
    await record(await idOf('a'), 'GRANTED');
    await rotunda.sync();
    expect(await standing('b')).toMatchObject({ permits: false });
    expect(await standing('a')).toMatchObject({ permits: true });
  });

  it('is held to nothing that was recorded on who had it since', async () => {
    const listAgain = gone('b');
    await rotunda.sync();
    listAgain();
    const profile = mailer.documents.profiles?.find(({ id }) => id === 'b');
    Object.assign(profile as object, { email: 'bo@example.com' });
    await rotunda.sync();
    await record(await idOf('a'), 'REVOKED');
    await rotunda.sync();
    expect(await standing('b')).toMatchObject({ permits: true });
  });
});

describe('a customer who was parted from more customers than are kept', () => {
  it('is permitted nothing', async () => {
    expect(await standing('c')).toMatchObject({ permits: true });
    const client = new MongoClient(store.url);
    const partedFrom = [{ id: null, version: 1, at: LONG_AGO }];
    await client
      .db(store.database)
      .collection('customers')
      .updateOne({ id: await idOf('c') }, { $set: { partedFrom, updatedAt: new Date() } });
    await client.close();
    const { effectiveConsents, partedFrom: shown } = await read('c');
    expect(effectiveConsents).toMatchObject({ rows: [{ permits: false }], complete: false });
    expect(shown).toEqual([{ customerId: null, at: LONG_AGO }]);
  });
});

describe('what does not count for a part', () => {
  it('is a grant that was recorded on the whole', async () => {
    const whole = await idOf('a');
    await record(whole, 'REVOKED');
    await record(whole, 'GRANTED');
    expect(await standing('a')).toMatchObject({ permits: true });
    await part('b');
    const [kept, left] = (await idOf('a')) === whole ? ['a', 'b'] : ['b', 'a'];
    expect(await standing(left as string)).toMatchObject({ status: 'REVOKED', permits: false });
    expect(await standing(kept as string)).toMatchObject({ status: 'GRANTED', permits: true });
  });

  it('is what was recorded on another part since', async () => {
    const whole = await idOf('a');
    await part('b');
    const left = (await idOf('a')) === whole ? 'b' : 'a';
    await record(whole, 'REVOKED');
    expect(await standing(left)).toMatchObject({ status: 'GRANTED', permits: true });
  });

  it('is a use that the whole was asked about and had not confirmed', async () => {
    await record(await idOf('a'), 'PENDING');
    await part('b');
    expect([await standing('a'), await standing('b')]).toMatchObject([
      { status: 'PENDING', permits: false },
      { status: 'PENDING', permits: false },
    ]);
  });
});
