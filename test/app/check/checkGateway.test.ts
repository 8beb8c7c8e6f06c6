import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkGateway } from '../../../src/app/check/checkGateway.js';
import type { Finding } from '../../../src/app/check/Finding.js';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import { childRows, mongodb, postgres, rest, sql } from '../../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../../support/createDatabase.js';
import { openTestClient, type TestClient } from '../../support/openTestClient.js';
import { type HttpSilo, startHttpSilo } from '../../support/startHttpSilo.js';

type SourceEntry = ReturnType<typeof postgres>;

const mongoName = `t_${randomBytes(8).toString('hex')}`;
let database: TestDatabase;
let mongo: TestClient;
let silo: HttpSilo;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE person (id int PRIMARY KEY, name text, changed bigint);
    INSERT INTO person VALUES (1, 'Ada', 1700000000);
    CREATE TABLE bill (id int PRIMARY KEY, person int, at timestamptz, ms bigint);
    INSERT INTO bill VALUES (1, 1, now(), 1700000000000);
    CREATE TABLE line (bill int, name text);
  `);
  mongo = await openTestClient();
  await mongo.client.db(mongoName).collection('people').insertOne({ name: 'Ada' });
  silo = await startHttpSilo(({ path }) => {
    if (path === '/denied') return { status: 401, json: {} };
    return {
      json: path === '/people' ? { data: [{ id: 1, name: 'Ada' }] } : { id: 1, name: 'Ada' },
    };
  });
});

afterAll(async () => {
  await silo.close();
  await mongo.close();
  await database.drop();
});

/** What a check says that is wrong: of mappings by field, of sources as it is. */
async function faults(source: SourceEntry): Promise<string[]> {
  const key = randomBytes(32).toString('base64');
  const plan = planGateway(
    { sources: { shop: source }, store: { url: mongo.url, encryptionKeys: [key], indexKey: key } },
    { env: {}, folder: '.' },
  );
  const findings: Finding[] = [];
  for await (const finding of checkGateway(plan)) findings.push(finding);
  await Promise.all(plan.sources.map((one) => one.close()));
  return findings.flatMap((finding) => {
    if (finding.is === 'unreachable') return `${finding.code}: ${finding.reason}`;
    if (finding.is !== 'mapping') return [];
    return finding.problems.map(({ field, message }) => `${finding.path}.${field}: ${message}`);
  });
}

const shop = (options: object = {}, profiles: object = {}) =>
  postgres({
    url: database.url,
    profiles: { table: 'person', recordId: 'id', displayName: 'name', ...profiles },
    ...options,
  });
const bills = { table: 'bill', recordId: 'person', id: 'id' };

describe('a check of a PostgreSQL source', () => {
  it.each([
    ['a condition', { where: sql('t.gone IS NULL') }, 'where: column t.gone does not exist'],
    ['what is searched', { search: ['nam'] }, 'search: column t.nam does not exist'],
    [
      'SQL in place of a column',
      { displayName: sql('upper(t.nam)') },
      'displayName: column t.nam does not exist',
    ],
    [
      'a time that is a number',
      { updatedAt: 'changed' },
      "updatedAt: expected an ISO 8601 or SQL timestamp, found what may be seconds since 1970, read by `dateTime(…, { format: 'unix' })` (1 row)",
    ],
  ])('says what is wrong with %s', async (_, profiles, expected) => {
    expect(await faults(shop({}, profiles))).toEqual([`shop.profiles.${expected}`]);
  });

  it('says which field of child rows cannot be read', async () => {
    const lines = childRows({ table: 'line', key: 'bil' }, { name: 'nam', quantity: 'bill' });
    expect(await faults(shop({ orders: { ...bills, occurredAt: 'at', lines } }))).toEqual([
      'shop.orders.lines.name: column c.nam does not exist',
      'shop.orders.lines.key: column c.bil does not exist',
    ]);
  });

  it('says of times in milliseconds how they are read', async () => {
    expect(await faults(shop({ orders: { ...bills, occurredAt: 'ms' } }))).toEqual([
      expect.stringContaining(
        "milliseconds since 1970, read by `dateTime(…, { format: 'unixMs' })`",
      ),
    ]);
  });

  it('says in words why it is not let in', async () => {
    const wrong = new URL(database.url);
    wrong.pathname = '/nowhere';
    expect(await faults(shop({ url: wrong.href }))).toEqual([
      'SOURCE_UNAVAILABLE: there is no database of this name (SQLSTATE 3D000)',
    ]);
  });
});

describe('a check of a MongoDB source', () => {
  it('knows a collection that is not there from an empty one', async () => {
    const source = (collection: string) =>
      mongodb({
        url: mongo.url,
        database: mongoName,
        profiles: { collection, recordId: '_id', displayName: 'name' },
      });
    expect(await faults(source('peple'))).toEqual([
      'shop.profiles.collection: there is no collection `peple` (did you mean `people`?)',
    ]);
    expect(await faults(source('people'))).toEqual([]);
  });
});

describe('a check of a REST source', () => {
  it.each([
    [
      { path: '/people', rows: 'datta' },
      'SOURCE_BAD_RESPONSE: the body has no rows where they should be (`datta`)',
    ],
    [{ path: '/denied', rows: 'data' }, 'SOURCE_AUTH: status 401'],
  ])('says why its records cannot be listed: %j', async (scan, expected) => {
    const source = rest({
      baseUrl: silo.url,
      profiles: { path: '/people/{recordId}', recordId: 'id', displayName: 'name', scan },
    });
    expect(await faults(source)).toEqual([`shop.profiles.scan: ${expected}`]);
  });
});
