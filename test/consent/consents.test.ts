import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SourceError } from '../../src/rotunda.js';
import { consentMapping } from '../support/consentMapping.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const EFFECTIVE = `query ($id: ID!) { customer(by: { id: $id }) { effectiveConsents {
  rows { channel purpose status permits decidedBy { id source decidedAt recordedBy evidence } } complete freshness { source state } } } }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { __typename
  ... on RecordConsentSuccess { consent { id source channel purpose status decidedAt updatedAt recordedBy evidence } customer { id } }
  ... on UserError { code message path } } }`;

const decision = (id: string, person: string, status: string, decidedAt?: string) => ({
  id,
  person,
  status,
  channel: 'EMAIL',
  purpose: 'MARKETING',
  decidedAt,
});
const people = ['ann', 'bob', 'cy', 'dot', 'eve', 'fay'].map((id) => ({
  id,
  email: `${id}@example.com`,
}));
const crm = new MemorySilo({
  profiles: people,
  consents: [
    decision('1', 'ann', 'granted', '2026-01-01T00:00:00Z'),
    decision('2', 'bob', 'revoked', '2026-02-01T00:00:00Z'),
    decision('3', 'cy', 'granted'),
    decision('4', 'dot', 'granted', '2026-01-01T00:00:00Z'),
    decision('5', 'dot', 'granted', '2026-01-02T00:00:00Z'),
  ],
});
const mailer = new MemorySilo({
  profiles: people,
  consents: [
    decision('1', 'ann', 'revoked', '2025-01-01T00:00:00Z'),
    decision('2', 'bob', 'granted', '2026-01-01T00:00:00Z'),
  ],
});
const mapping = (silo: MemorySilo) =>
  memory({
    silo,
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
    consents: consentMapping,
  });

let rotunda: TestGateway;
beforeAll(async () => {
  const sources = { crm: mapping(crm), mailer: mapping(mailer) };
  rotunda = await startTestGateway({ sources }, { openTo: 'kim' });
  await rotunda.sync();
});
afterAll(() => rotunda.close());

async function idOf(recordId: string): Promise<string> {
  const query = `query ($r: String!) { customer(by: { record: { source: "crm", recordId: $r } }) { id } }`;
  return (await rotunda.ask(query, { r: recordId })).data.customer.id;
}

async function effective(id: string) {
  const { data, errors } = await rotunda.ask(EFFECTIVE, { id });
  expect(errors).toBeUndefined();
  return data.customer.effectiveConsents;
}

let keys = 0;
async function record(customerId: string, more: object = {}) {
  keys += 1;
  const input = {
    customerId,
    channel: 'EMAIL',
    purpose: 'MARKETING',
    status: 'GRANTED',
    idempotencyKey: `key ${keys}`,
    ...more,
  };
  const { data, errors } = await rotunda.ask(RECORD, { input });
  expect(errors).toBeUndefined();
  return data.recordConsent;
}

describe('effective consents', () => {
  it('lets a newer grant of any source stand over an older withdrawal', async () => {
    expect(await effective(await idOf('ann'))).toMatchObject({
      rows: [{ channel: 'EMAIL', status: 'GRANTED', permits: true, decidedBy: { source: 'crm' } }],
      complete: true,
    });
  });

  it('lets a newer withdrawal of any source stand over an older grant', async () => {
    const { rows } = await effective(await idOf('bob'));
    expect(rows).toMatchObject([
      { status: 'REVOKED', permits: false, decidedBy: { source: 'crm' } },
    ]);
  });

  it('counts no grant that does not tell when it was decided', async () => {
    expect(await effective(await idOf('cy'))).toMatchObject({ rows: [], complete: true });
  });

  it('permits nothing while a source is away, or a row of it cannot be read', async () => {
    const ann = await idOf('ann');
    mailer.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    expect(await effective(ann)).toMatchObject({
      rows: [{ status: 'GRANTED', permits: false }],
      complete: false,
    });
    mailer.failure = undefined;
    const bad = { ...decision('9', 'ann', 'granted'), channel: 'SMOKE' };
    mailer.documents.consents?.push(bad);
    expect((await effective(ann)).rows).toMatchObject([{ permits: false }]);
    mailer.documents.consents?.pop();
    expect((await effective(ann)).rows).toMatchObject([{ permits: true }]);
  });
});

describe('recordConsent', () => {
  it('counts from the next query on, with its actor and evidence', async () => {
    const dot = await idOf('dot');
    const recorded = await record(dot, { status: 'REVOKED', evidence: 'said so on the phone' });
    expect(recorded).toEqual({
      __typename: 'RecordConsentSuccess',
      consent: {
        id: expect.any(String),
        source: 'rotunda',
        channel: 'EMAIL',
        purpose: 'MARKETING',
        status: 'REVOKED',
        decidedAt: expect.any(String),
        updatedAt: expect.any(String),
        recordedBy: 'kim',
        evidence: 'said so on the phone',
      },
      customer: { id: dot },
    });
    expect(await effective(dot)).toMatchObject({
      rows: [{ status: 'REVOKED', permits: false, decidedBy: { id: recorded.consent.id } }],
      freshness: [{ source: 'crm' }, { source: 'mailer' }, { source: 'rotunda', state: 'LIVE' }],
    });
    const later = await record(dot, { status: 'GRANTED' });
    expect((await effective(dot)).rows).toMatchObject([
      { permits: true, decidedBy: { id: later.consent.id } },
    ]);
  });

  it('counts for what the next field of the same request tells', async () => {
    const now =
      'effectiveConsents { rows { status permits } } consents(first: 1) { nodes { status } } offerDecision(offer: { channel: EMAIL }) { allowed }';
    const field = (name: string) =>
      `${name}: recordConsent(input: $${name}) { ... on RecordConsentSuccess { customer { ${now} } } }`;
    const query = `mutation ($a: RecordConsentInput!, $b: RecordConsentInput!, $c: RecordConsentInput!) {
      ${['a', 'b', 'c'].map(field).join(' ')} }`;
    const use = { customerId: await idOf('fay'), channel: 'EMAIL', purpose: 'MARKETING' };
    const saying = (status: string, key: string) => ({ ...use, status, idempotencyKey: key });
    const { data, errors } = await rotunda.ask(query, {
      a: saying('GRANTED', 'fay 1'),
      b: saying('REVOKED', 'fay 2'),
      c: saying('GRANTED', 'fay 3'),
    });
    expect(errors).toBeUndefined();
    for (const [name, status, permits] of [
      ['a', 'GRANTED', true],
      ['b', 'REVOKED', false],
      ['c', 'GRANTED', true],
    ]) {
      expect(data[String(name)].customer).toEqual({
        effectiveConsents: { rows: [{ status, permits }] },
        consents: { nodes: [{ status }] },
        offerDecision: { allowed: permits },
      });
    }
  });

  it('records what a later withdrawal in a silo does not outlive', async () => {
    const bob = await idOf('bob');
    await record(bob, { decidedAt: '2026-01-15T00:00:00Z' });
    expect((await effective(bob)).rows).toMatchObject([{ status: 'REVOKED', permits: false }]);
  });

  it('keeps nothing readable in the store', async () => {
    await record(await idOf('eve'), { evidence: 'form number 4711-hatters' });
    const dump = await rotunda.dumpStore();
    expect(dump).not.toContain('4711-hatters');
    expect(dump).not.toContain('MARKETING');
  });

  it('records once under one key, however often and by however many it is sent', async () => {
    const eve = await idOf('eve');
    const input = { purpose: 'SERVICE', idempotencyKey: 'the same' };
    const all = await Promise.all([1, 2, 3].map(() => record(eve, input)));
    expect(new Set(all.map(({ consent }) => consent.id)).size).toBe(1);
    expect(await record(eve, { ...input, status: 'REVOKED' })).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
      path: ['input', 'idempotencyKey'],
    });
  });

  it.each([
    [{ status: 'OTHER' }, ['input', 'status']],
    [{ evidence: ' ' }, ['input', 'evidence']],
    [{ decidedAt: '2999-01-01T00:00:00Z' }, ['input', 'decidedAt']],
    [{ idempotencyKey: '' }, ['input', 'idempotencyKey']],
  ])('refuses %j', async (more, path) => {
    expect(await record(await idOf('eve'), more)).toMatchObject({ code: 'BAD_USER_INPUT', path });
  });

  it('refuses a customer that does not exist', async () => {
    expect(await record('nobody')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
