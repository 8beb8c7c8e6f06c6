import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Long, MongoClient } from 'mongodb';
import {
  graphql,
  mongodb,
  oauth2ClientCredentials,
  oneOf,
  postgres,
  rest,
  sql,
} from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { openTestMongo, type TestMongo } from '../support/openTestMongo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';
import { type ConsentDesk, startConsentDesk } from './startConsentDesk.js';
import { type ConsentPortal, startConsentPortal } from './startConsentPortal.js';

const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { __typename
  ... on RecordConsentSuccess { consent { id } propagation { source state error { code retryable } attempts } }
  ... on UserError { code } } }`;
const LATER = `query ($id: ID!) { customer(by: { id: $id }) {
  consents(first: 100) { nodes { source channel purpose status decidedAt evidence propagation { source state error { code retryable } } } complete }
  effectiveConsents { rows { channel status permits decidedBy { source } } complete } } }`;
const words = { given: 'GRANTED', withdrawn: 'REVOKED' };
const named = {
  id: 'id',
  channel: 'channel',
  purpose: oneOf('topic', { offers: 'MARKETING', help: 'SERVICE' }),
  status: oneOf('state', words),
  decidedAt: 'on',
};

let shop: TestDatabase;
let mongo: TestMongo;
let club: MongoClient;
let desk: ConsentDesk;
let portal: ConsentPortal;
let rotunda: TestGateway;
let ann: string;
const clubName = `t_${randomBytes(8).toString('hex')}`;

beforeAll(async () => {
  [shop, mongo] = await Promise.all([createDatabase(), openTestMongo()]);
  await shop.run(`
    CREATE TABLE people (id int PRIMARY KEY, email text);
    CREATE TABLE consents (person int REFERENCES people, channel text, topic text, allowed bool, decided timestamptz,
      note text CHECK (note <> 'forbidden'), told text UNIQUE);
    INSERT INTO people VALUES (1, 'ann@example.com')`);
  club = new MongoClient(mongo.url);
  await club
    .db(clubName)
    .collection('people')
    .insertOne({ no: Long.fromNumber(7), mail: 'ann@example.com' });
  desk = await startConsentDesk(['D-1', 'D-2']);
  portal = await startConsentPortal();
  const retry = { breaker: false } as const;
  rotunda = await startTestGateway({
    consents: { retrySeconds: 0.1, waitMs: 5_000 },
    sources: {
      shop: postgres({
        url: shop.url,
        ...retry,
        profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } },
        consents: {
          table: 'consents',
          recordId: 'person',
          id: 'told',
          channel: 'channel',
          purpose: oneOf('topic', { offers: 'MARKETING', help: 'SERVICE' }),
          status: oneOf('allowed', { t: 'GRANTED', f: 'REVOKED' }),
          decidedAt: 'decided',
          evidence: 'note',
          write: {
            statement:
              sql(`INSERT INTO consents VALUES ({recordId}, {channel}, {purpose}, {status}, {decidedAt}, {evidence}, {deliveryKey})
              ON CONFLICT (told) DO NOTHING -- as it may be told twice`),
          },
        },
      }),
      club: mongodb({
        url: mongo.url,
        database: clubName,
        ...retry,
        profiles: { collection: 'people', recordId: 'no', identifiers: { EMAIL: 'mail' } },
        consents: {
          collection: 'permissions',
          recordId: 'member',
          channel: 'channel',
          purpose: 'purpose',
          status: 'state',
          decidedAt: 'at',
          write: {
            recordIdType: 'long',
            words: { status: { GRANTED: 'yes', REVOKED: 'no' } },
            insert: {
              member: '{recordId}',
              channel: '{channel}',
              purpose: '{purpose}',
              state: '{status}',
              at: '{decidedAt}',
            },
          },
        },
      }),
      desk: rest({
        baseUrl: desk.url,
        auth: oauth2ClientCredentials({
          tokenUrl: `${desk.url}/token`,
          clientId: 'me',
          clientSecret: 's',
        }),
        ...retry,
        profiles: {
          path: '/people/{recordId}',
          recordId: 'id',
          identifiers: { EMAIL: 'email' },
          scan: { path: '/people', rows: 'people' },
        },
        consents: {
          path: '/people/{recordId}/consents',
          rows: 'consents',
          ...named,
          channel: oneOf('channel', { mail: 'EMAIL', text: 'SMS' }),
          write: {
            method: 'PUT',
            path: '/people/{recordId}/consents/{channel}',
            body: { topic: '{purpose}', state: '{status}', on: '{decidedAt}' },
          },
        },
      }),
      portal: graphql({
        url: `${portal.url}/graphql`,
        ...retry,
        consents: {
          keyedBy: 'EMAIL',
          query:
            'query ($keys: [ID!]!) { users(mails: $keys) { mail consents { id channel topic state on } } }',
          items: 'users',
          itemKey: 'mail',
          rows: 'consents',
          ...named,
          write: {
            mutation:
              'mutation ($mail: ID!, $said: Said!) { say(mail: $mail, said: $said) { refusals { text } } }',
            variables: {
              mail: '{key}',
              said: {
                channel: '{channel}',
                topic: '{purpose}',
                state: '{status}',
                on: '{decidedAt}',
              },
            },
            refused: 'say.refusals',
          },
        },
      }),
    },
  });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  expect(data.customers.nodes).toHaveLength(1);
  ann = data.customers.nodes[0].id;
});
afterAll(async () => {
  await rotunda.close();
  await Promise.all([desk.close(), portal.close(), shop.drop()]);
  await club.db(clubName).dropDatabase();
  await club.close();
  await mongo.close();
});
afterEach(async () => {
  desk.reset();
  portal.reset();
  await shop.run('DELETE FROM consents');
  await club.db(clubName).collection('permissions').deleteMany({});
});

let minutes = 0;
/** Each decision a minute after the one before it. */
async function record(more: object = {}) {
  minutes += 1;
  const input = {
    customerId: ann,
    channel: 'EMAIL',
    purpose: 'MARKETING',
    status: 'GRANTED',
    decidedAt: `2026-03-01T10:${String(minutes).padStart(2, '0')}:00.000Z`,
    idempotencyKey: `key ${minutes}`,
    ...more,
  };
  const { data, errors } = await rotunda.ask(RECORD, { input });
  expect(errors).toBeUndefined();
  return { input, ...data.recordConsent };
}

const statesOf = (propagation: { source: string; state: string }[]) =>
  Object.fromEntries(propagation.map(({ source, state }) => [source, state]));

/** How a decision stands, as its entry in the list of consents says. */
async function laterOf({ decidedAt }: { decidedAt: string }) {
  const { data } = await rotunda.ask(LATER, { id: ann });
  // biome-ignore lint/suspicious/noExplicitAny: rows of a test's own query
  const nodes: any[] = data.customer.consents.nodes;
  const own = nodes.find((one) => one.source === 'rotunda' && one.decidedAt === decidedAt);
  return own?.propagation;
}

const ALL = { club: 'DONE', desk: 'DONE', portal: 'DONE', shop: 'DONE' };

describe('telling sources of a decision', () => {
  it('tells each kind at once, in its own words, for every record there', async () => {
    const { propagation, input } = await record({ evidence: 'said so at the till' });
    expect(statesOf(propagation)).toEqual(ALL);
    const told = { channel: 'EMAIL', topic: 'offers', allowed: true, note: 'said so at the till' };
    expect((await shop.run('SELECT * FROM consents')).rows).toMatchObject([
      { person: 1, decided: new Date(input.decidedAt), ...told },
    ]);
    const said = await club.db(clubName).collection('permissions').find().toArray();
    const yes = { channel: 'EMAIL', purpose: 'MARKETING', state: 'yes' };
    expect(said).toMatchObject([{ member: 7, at: new Date(input.decidedAt), ...yes }]);
    const noted = { topic: 'offers', state: 'given', on: input.decidedAt };
    expect(desk.noted()).toEqual({ 'D-1 mail': noted, 'D-2 mail': noted });
    expect(portal.noted()).toEqual({ 'ann@example.com EMAIL': noted });
  });

  it('names a delivery the same each time, and fetches a new token once', async () => {
    desk.refuseTokens(1);
    const { propagation } = await record({ status: 'REVOKED' });
    expect(statesOf(propagation)).toEqual(ALL);
    const puts = desk.requests.filter(({ method }) => method === 'PUT');
    const keys = puts.map(({ headers }) => headers['idempotency-key']);
    expect(keys.every((key) => typeof key === 'string' && key.length > 20)).toBe(true);
    expect(new Set(keys).size).toBe(2);
  });

  it('leaves out sources that have no word for the channel or the purpose', async () => {
    const { propagation } = await record({ channel: 'PHONE' });
    expect(statesOf(propagation)).toEqual({ club: 'DONE', portal: 'DONE', shop: 'DONE' });
    expect((await record({ purpose: 'RECRUITMENT' })).propagation).toMatchObject([
      { source: 'club', state: 'DONE' },
    ]);
  });

  it('says that one is still to be told, and tells it when it is back', async () => {
    desk.proxy.setFault('refuse');
    const { propagation, input } = await record();
    expect(statesOf(propagation)).toEqual({ ...ALL, desk: 'PENDING' });
    expect(propagation[1].error).toEqual({ code: 'SOURCE_UNAVAILABLE', retryable: true });
    expect(statesOf(await laterOf(input))).toMatchObject({ desk: 'PENDING' });
    expect(await (await fetch(`${rotunda.url}/metrics`)).text()).toMatch(
      /rotunda_consent_deliveries_total\{source="desk",state="PENDING"\} \d/,
    );
    desk.proxy.setFault('none');
    await eventually(async () => statesOf((await laterOf(input)) ?? []).desk === 'DONE');
    expect(Object.keys(desk.noted())).toHaveLength(2);
    expect(rotunda.log.join('\n')).toContain('a source was not told of a consent');
    expect(rotunda.log.join('\n')).not.toContain('ann@example.com');
  });

  it('tells again only the records that it could not be told for', async () => {
    desk.answer('D-2', 503);
    const { propagation, input } = await record();
    expect(statesOf(propagation)).toMatchObject({ desk: 'PENDING' });
    desk.answer('D-2', 200);
    await eventually(async () => statesOf((await laterOf(input)) ?? []).desk === 'DONE');
    const told = desk.requests.filter(
      ({ method, path }) => method === 'PUT' && path.includes('D-1'),
    );
    expect(told).toHaveLength(1);
  });

  it('tells once more what was refused when it is told to, in one source or in all', async () => {
    desk.answer('D-1', 422);
    portal.refuse();
    const { propagation, input } = await record({ status: 'REVOKED' });
    expect(statesOf(propagation)).toEqual({ ...ALL, desk: 'FAILED', portal: 'FAILED' });
    desk.answer('D-1', 200);
    portal.reset();
    expect(await rotunda.retryConsents('desk')).toEqual(new Map([['desk', 1]]));
    await eventually(async () => statesOf(await laterOf(input)).desk === 'DONE');
    expect(statesOf(await laterOf(input))).toEqual({ ...ALL, portal: 'FAILED' });
    const none = { club: 0, desk: 0, shop: 0 };
    expect(Object.fromEntries(await rotunda.retryConsents())).toEqual({ ...none, portal: 1 });
    await eventually(async () => statesOf(await laterOf(input)).portal === 'DONE');
    expect(Object.keys(desk.noted())).toEqual(['D-1 mail', 'D-2 mail']);
    await expect(rotunda.retryConsents('nobody')).rejects.toThrow(
      'Expected a source that is told of consents (shop, club, desk, portal), got "nobody".',
    );
  });

  it('does not tell once more what was decided otherwise since', async () => {
    desk.answer('D-1', 422);
    const { input } = await record();
    desk.answer('D-1', 200);
    await record({ status: 'REVOKED' });
    await rotunda.retryConsents('desk');
    await eventually(async () => statesOf(await laterOf(input)).desk === 'SUPERSEDED');
    expect(desk.noted()).toMatchObject({ 'D-1 mail': { state: 'withdrawn' } });
  });

  it('says what is refused for good, by each kind', async () => {
    desk.answer('D-1', 422);
    portal.refuse();
    await club.db(clubName).collection('permissions').createIndex({ member: 1 }, { unique: true });
    await club
      .db(clubName)
      .collection('permissions')
      .insertOne({ member: Long.fromNumber(7) });
    const { propagation } = await record({ status: 'REVOKED', evidence: 'forbidden' });
    expect(statesOf(propagation)).toEqual({
      club: 'FAILED',
      desk: 'FAILED',
      portal: 'FAILED',
      shop: 'FAILED',
    });
    for (const { error } of propagation) {
      expect(error).toEqual({ code: 'SOURCE_REFUSED', retryable: false });
    }
    await club.db(clubName).collection('permissions').dropIndexes();
    const text = rotunda.log.join('\n');
    expect(text).not.toContain('forbidden');
  });

  it('knows of a source that is keyed by addresses when nobody there has one', async () => {
    portal.forgetEverybody();
    const { propagation } = await record();
    expect(statesOf(propagation)).toEqual({ ...ALL, portal: 'NO_RECORD' });
  });

  it('counts at once, whoever has been told of it', async () => {
    desk.proxy.setFault('refuse');
    await record({ status: 'REVOKED' });
    desk.proxy.setFault('none');
    const { data } = await rotunda.ask(LATER, { id: ann });
    expect(data.customer.effectiveConsents).toMatchObject({
      rows: expect.arrayContaining([
        { channel: 'EMAIL', status: 'REVOKED', permits: false, decidedBy: { source: 'rotunda' } },
      ]),
    });
  });
});

describe('decisions on one channel and purpose', () => {
  it('are not told any more once a newer one is recorded', async () => {
    desk.proxy.setFault('refuse');
    const first = await record();
    const second = await record({ status: 'REVOKED' });
    expect(statesOf(second.propagation)).toMatchObject({ desk: 'PENDING' });
    desk.proxy.setFault('none');
    await eventually(async () => statesOf((await laterOf(second.input)) ?? []).desk === 'DONE');
    expect(statesOf(await laterOf(first.input))).toMatchObject({
      desk: 'SUPERSEDED',
      shop: 'DONE',
    });
    expect(Object.values(desk.noted())).toMatchObject([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
    const told = desk.requests.filter(({ method }) => method === 'PUT').map(({ body }) => body);
    expect(told.join()).not.toContain('given');
  });

  it('are not told where an earlier one is recorded later', async () => {
    const { input } = await record({ status: 'REVOKED' });
    const { propagation } = await record({
      decidedAt: new Date(Date.parse(input.decidedAt) - 1_000).toISOString(),
    });
    expect(new Set(propagation.map(({ state }: { state: string }) => state))).toEqual(
      new Set(['SUPERSEDED']),
    );
    expect(Object.values(desk.noted())).toMatchObject([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
  });

  it('give way to what was withdrawn in the source itself while it was away', async () => {
    desk.proxy.setFault('refuse');
    const { input } = await record();
    const on = new Date(Date.parse(input.decidedAt) + 1_000).toISOString();
    for (const person of ['D-1', 'D-2']) {
      desk.note(person, 'mail', { topic: 'offers', state: 'withdrawn', on });
    }
    desk.proxy.setFault('none');
    await eventually(async () => statesOf((await laterOf(input)) ?? []).desk === 'SUPERSEDED');
    expect(Object.values(desk.noted())).toMatchObject([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
  });

  it('come in their order however many are recorded at once', async () => {
    const statuses = ['GRANTED', 'REVOKED', 'GRANTED', 'REVOKED'];
    const all = await Promise.all(statuses.map((status) => record({ status })));
    const last = all.at(-1)?.input;
    await eventually(async () => {
      const { rows } = await shop.run('SELECT 1 FROM consents WHERE NOT allowed');
      const propagation = await laterOf(last);
      return (
        rows.length > 0 &&
        propagation !== undefined &&
        Object.values(statesOf(propagation)).every((state) => state === 'DONE')
      );
    });
    expect(Object.values(desk.noted())).toMatchObject([
      { state: 'withdrawn', on: last?.decidedAt },
      { state: 'withdrawn', on: last?.decidedAt },
    ]);
  });
});

const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename
  ... on SplitCustomerSuccess { customers { id records { recordId } } identityEvent { id } } } }`;

async function split(choice: object, idempotencyKey: string) {
  const input = { customerId: ann, choice, reason: 'two people', idempotencyKey };
  const { data } = await rotunda.ask(SPLIT, { input });
  expect(data.splitCustomer.__typename).toBe('SplitCustomerSuccess');
  return data.splitCustomer;
}

describe('a customer who is parted while a source is away', () => {
  let undoEventId: string;
  let left: string;
  afterEach(() => split({ undoEventId }, `undo ${minutes}`));

  /** Parts a record from the others, so that no attempt that began before goes on. */
  async function partD2(): Promise<void> {
    const choice = { records: [{ source: 'desk', recordId: 'D-2' }] };
    const { customers, identityEvent } = await split(choice, `part ${minutes}`);
    undoEventId = identityEvent.id;
    left = customers.find(({ id }: { id: string }) => id !== ann).id;
    const untold = () => rotunda.log.filter((line) => line.includes('was not told')).length;
    const before = untold();
    // An attempt may have begun before the split; the one after it has not.
    await eventually(() => untold() > before + 1);
  }

  it('has a grant told for the records that stayed', async () => {
    desk.proxy.setFault('refuse');
    const { input } = await record();
    await partD2();
    desk.proxy.setFault('none');
    await eventually(async () => statesOf((await laterOf(input)) ?? []).desk === 'DONE');
    expect(Object.keys(desk.noted())).toEqual(['D-1 mail']);
  });

  it('has a withdrawal told for the records of every part', async () => {
    desk.proxy.setFault('refuse');
    const { input } = await record({ status: 'REVOKED' });
    await partD2();
    desk.proxy.setFault('none');
    await eventually(async () => statesOf((await laterOf(input)) ?? []).desk === 'DONE');
    expect(desk.noted()).toMatchObject({
      'D-1 mail': { state: 'withdrawn' },
      'D-2 mail': { state: 'withdrawn' },
    });
  });

  it('has a withdrawal told for a part though the other granted anew, whichever that is', async () => {
    desk.proxy.setFault('refuse');
    const first = await record({ status: 'REVOKED' });
    await partD2();
    const second = await record();
    expect(statesOf(second.propagation)).toMatchObject({ desk: 'PENDING' });
    desk.proxy.setFault('none');
    const states = async () => [await laterOf(first.input), await laterOf(second.input)];
    await eventually(async () =>
      (await states()).every((propagation) => statesOf(propagation).desk === 'DONE'),
    );
    const noted = { 'D-1 mail': { state: 'given' }, 'D-2 mail': { state: 'withdrawn' } };
    expect(desk.noted()).toMatchObject(noted);
    const { input } = await record({ status: 'REVOKED' });
    const granted = await record({ customerId: left });
    expect(statesOf(granted.propagation)).toMatchObject({ desk: 'DONE' });
    expect(statesOf(await laterOf(input)).desk).toBe('DONE');
    expect(desk.noted()).toMatchObject({
      'D-1 mail': { state: 'withdrawn' },
      'D-2 mail': { state: 'given' },
    });
  });

  it('has no older grant of a part told over the withdrawal', async () => {
    const { input } = await record({ status: 'REVOKED' });
    desk.proxy.setFault('refuse');
    await record({ channel: 'SMS' });
    await partD2();
    desk.proxy.setFault('none');
    desk.note('D-2', 'mail', { topic: 'offers', state: 'given', on: '2020-01-01T00:00:00Z' });
    const before = new Date(Date.parse(input.decidedAt) - 1_000).toISOString();
    const { propagation } = await record({ customerId: left, decidedAt: before });
    expect(statesOf(propagation)).toMatchObject({ desk: 'SUPERSEDED' });
  });
});
