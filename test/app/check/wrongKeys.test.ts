import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkGateway } from '../../../src/app/check/checkGateway.js';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import { constant, mongodb, postgres } from '../../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../../support/createDatabase.js';
import { openTestClient, type TestClient } from '../../support/openTestClient.js';

const mongoName = `t_${randomBytes(8).toString('hex')}`;
let database: TestDatabase;
let mongo: TestClient;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, number int, name text, mail text, made timestamptz DEFAULT now());
    INSERT INTO people (number, name, mail) SELECT n, 'P' || n, 'p' || n || '@example.com' FROM generate_series(1, 60) n;
    CREATE TABLE visits (id int PRIMARY KEY, person int, place int, at timestamptz);
    INSERT INTO visits SELECT n, 51 + n % 10, n % 10, timestamptz '2026-01-01' + n * interval '1 hour' FROM generate_series(1, 40) n;
    CREATE TABLE consents (person uuid, kind text, state text);
    INSERT INTO consents SELECT id, 'email', 'granted' FROM people;
    CREATE TABLE mails (person uuid, mail text);
    INSERT INTO mails SELECT id, mail FROM people UNION ALL SELECT id, 'x' || mail FROM people;
  `);
  mongo = await openTestClient();
  const db = mongo.client.db(mongoName);
  await db
    .collection<{ _id: string }>('users')
    .insertMany(
      ['a', 'b', 'c'].map((_id) => ({ _id, name: { full: _id }, tags: [], said: 'nothing' })),
    );
  await db
    .collection('orders')
    .insertMany([1, 2, 3].map((number) => ({ number, user: { id: 'a' }, at: new Date(number) })));
});

afterAll(() => Promise.all([database.drop(), mongo.close()]));

type SourceEntry = ReturnType<typeof postgres>;

/** What a check says of a source: problems, and notes in brackets. */
async function findingsOf(source: SourceEntry): Promise<string[]> {
  const key = randomBytes(32).toString('base64');
  const plan = planGateway(
    { sources: { shop: source }, store: { url: mongo.url, encryptionKeys: [key], indexKey: key } },
    { env: {}, folder: '.' },
  );
  const found: string[] = [];
  for await (const finding of checkGateway(plan)) {
    if (finding.is !== 'mapping') continue;
    const { path, problems, notes, unproved } = finding;
    for (const { field, message } of problems) found.push(`${path}.${field}: ${message}`);
    for (const { field, message } of notes) found.push(`(${path}.${field}: ${message})`);
    if (unproved !== undefined) found.push(`${path}: ${unproved}`);
  }
  await Promise.all(plan.sources.map((one) => one.close()));
  return found;
}

const people = { table: 'people', recordId: 'number', displayName: 'name' };
const visits = { table: 'visits', recordId: 'person', id: 'id', occurredAt: 'at' };
const shop = (profiles: object, events: object = {}) =>
  postgres({
    url: database.url,
    profiles: { ...people, ...profiles },
    events: { ...visits, name: constant('visit'), ...events },
  });
const users = { collection: 'users', recordId: '_id' };
const app = (profiles: object, orders: object = {}) =>
  mongodb({
    url: mongo.url,
    database: mongoName,
    profiles: { ...users, ...profiles },
    orders: { collection: 'orders', recordId: 'user.id', occurredAt: 'at', ...orders },
  });

describe('a check of rows that belong to nobody', () => {
  it('tells a key that is another one than profiles have', async () => {
    expect(await findingsOf(shop({ recordId: 'id' }))).toEqual([
      'shop.events.recordId: expected what `recordId` of `profiles` has; of 10 values in its rows none is',
    ]);
    expect(await findingsOf(app({}, { recordId: 'number' }))).toEqual([
      'shop.orders.recordId: expected what `recordId` of `profiles` has; of 3 values in its rows none is',
    ]);
  });

  it('tells a path that leads to no key', async () => {
    expect(await findingsOf(app({}, { recordId: 'usr.id' }))).toEqual([
      'shop.orders.recordId: expected a key, found nothing (3 rows)',
      'shop.orders.recordId: `usr.id` was found in none of 3 rows',
    ]);
  });

  it('tells values that are no identifiers of the type that rows are kept by', async () => {
    expect(await findingsOf(shop({}, { keyedBy: 'EMAIL' }))).toEqual([
      'shop.events.recordId: expected an address such as name@example.com; of 10 values in its rows none is',
    ]);
  });

  it('proves the mapping on rows of others, where those who were listed first have none', async () => {
    expect(await findingsOf(shop({}, { name: 'place', platform: 'place' }))).toEqual([]);
  });
});

describe('a check of records of which none can be listed', () => {
  it('tells that all are deleted', async () => {
    expect(await findingsOf(shop({ deleted: 'made' }))).toContain(
      'shop.profiles.deleted: by it, all 60 records that the source lists are no more',
    );
  });

  it('tells what their key is', async () => {
    expect(await findingsOf(app({ recordId: 'name' }))).toContain(
      'shop.profiles.recordId: expected a text, found an object (3 rows)',
    );
    expect(await findingsOf(app({ recordId: 'nr' }))).toContain(
      'shop.profiles.recordId: `nr` was found in none of 3 rows',
    );
  });
});

describe('a check of what should tell people and rows apart', () => {
  it('tells identifiers that are none, and those that nobody has', async () => {
    expect(await findingsOf(shop({ identifiers: { EMAIL: 'name' } }))).toContain(
      'shop.profiles.identifiers.EMAIL: none of 50 values can be one: expected an address such as name@example.com',
    );
    expect(await findingsOf(app({ identifiers: { EMAIL: 'tags' } }))).toContain(
      '(shop.profiles.identifiers.EMAIL: none of the first 3 records has one)',
    );
  });

  it('tells keys that several rows have', async () => {
    expect(await findingsOf(shop({}, { id: 'place' }))).toEqual([
      'shop.events.id: several rows have the same key (10 of 10 records): expected one of its own for each',
    ]);
  });

  it('tells records that have several rows', async () => {
    expect(
      await findingsOf(shop({ table: 'mails', recordId: 'person', displayName: 'mail' })),
    ).toContain(
      '(shop.profiles.recordId: 25 of the first records have several rows each, of which one counts: expected one row per record)',
    );
  });

  it('takes consents that are alike for no contradiction', async () => {
    const consents = {
      table: 'consents',
      recordId: 'person',
      id: 'kind',
      channel: constant('EMAIL'),
      purpose: constant('MARKETING'),
      status: 'state',
    };
    const source = postgres({
      url: database.url,
      profiles: { ...people, recordId: 'id' },
      consents,
    });
    expect(await findingsOf(source)).toEqual([
      '(shop.consents.: the rows of 50 records differ in nothing but whose they are, in `id` neither)',
    ]);
  });
});
