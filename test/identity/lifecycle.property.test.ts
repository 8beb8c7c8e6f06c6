import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MongoClient } from 'mongodb';
import { identityIn } from '../support/identityIn.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { openTestMongo, type TestMongo } from '../support/openTestMongo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const database = `t_${randomBytes(8).toString('hex')}`;
const key = randomBytes(32).toString('base64');
const silos = { shop: new MemorySilo(), crm: new MemorySilo() };
const mapping = {
  recordId: 'id',
  givenName: 'given',
  familyName: 'family',
  birthDate: 'born',
  deleted: 'gone',
  mergedInto: 'into',
  identifiers: { EMAIL: ['email', 'other'], PHONE: 'phone', LOYALTY_NUMBER: 'card' },
};

let mongo: TestMongo;
let client: MongoClient;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestMongo();
  client = new MongoClient(mongo.url);
  rotunda = await startTestGateway({
    // So few that some histories reach it.
    identity: { mergesPerCustomer: 3 },
    sources: {
      shop: memory({ silo: silos.shop, profiles: mapping }),
      crm: memory({ silo: silos.crm, profiles: mapping }),
    },
    store: { url: mongo.url, database, encryptionKeys: [key], indexKey: key },
  });
});
afterAll(async () => {
  await rotunda.close();
  await client.db(database).dropDatabase();
  await client.close();
  await mongo.close();
});

const email = fc.option(fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com'));
const person = fc.record({
  given: fc.constantFrom('Ada', 'Bo', 'A.', null),
  family: fc.constantFrom('Byron', 'Chen', null),
  born: fc.option(fc.constantFrom('1990-02-03', '1962-04-05')),
  email,
  other: email,
  phone: fc.option(fc.constantFrom('+31201111111', '+31202222222')),
  card: fc.option(fc.constantFrom('H1', 'H2')),
});
const silo = fc.constantFrom('shop' as const, 'crm' as const);
const id = fc.integer({ min: 1, max: 6 }).map(String);

/** What may happen to a record of a source between two syncs. */
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('saved' as const), silo, id, person }) },
  fc.record({ is: fc.constant('e-mail changed' as const), silo, id, email }),
  fc.record({ is: fc.constant('identifiers withdrawn' as const), silo, id }),
  fc.record({ is: fc.constant('merged' as const), silo, id, into: id }),
  fc.record({
    is: fc.constant('deleted' as const),
    silo,
    id,
    by: fc.constantFrom('gone', 'unlisted', 'silence'),
  }),
  fc.record({ is: fc.constant('given another key' as const), silo, id, key: id }),
  { weight: 2, arbitrary: fc.record({ is: fc.constant('synced' as const) }) },
);
type Happening = typeof event extends fc.Arbitrary<infer T> ? T : never;

function happen(one: Exclude<Happening, { is: 'synced' }>): void {
  const documents = silos[one.silo].documents.profiles ?? [];
  const place = documents.findIndex((document) => document.id === one.id);
  const found = documents[place];
  if (one.is === 'saved') {
    if (found === undefined) documents.push({ id: one.id, ...one.person });
    else documents[place] = { id: one.id, ...one.person };
  } else if (found === undefined) {
    return;
  } else if (one.is === 'e-mail changed') {
    found.email = one.email;
  } else if (one.is === 'identifiers withdrawn') {
    Object.assign(found, { email: null, other: null, phone: null, card: null });
  } else if (one.is === 'merged') {
    found.into = one.into;
  } else if (one.is === 'given another key') {
    if (!documents.some((document) => document.id === one.key)) found.id = one.key;
  } else if (one.by === 'silence') {
    documents.splice(place, 1);
  } else {
    Object.assign(found, { gone: '2026-01-01', unlisted: one.by === 'unlisted' });
  }
}

/** The records and identifiers of each customer of a tenant. */
async function customersOf(tenant: string) {
  const customers = [];
  for await (const { active, content } of identityIn(
    client.db(database),
    key,
    tenant,
  ).customers.all()) {
    if (!active) continue;
    const records = content.records.map(({ source, recordId }) => `${source}/${recordId}`);
    const identifiers = content.identifiers.map(({ source, value }) => `${source}: ${value}`);
    customers.push([records.toSorted(), identifiers.toSorted()]);
  }
  return customers.toSorted();
}

const ada = {
  given: 'Ada',
  family: 'Byron',
  born: null,
  other: null,
  phone: null,
  card: null,
} as const;
const saved = { is: 'saved', silo: 'shop', person: { ...ada, email: 'a@example.com' } } as const;
const deletedUnlisted: Happening[] = [
  { ...saved, id: '1' },
  { ...saved, id: '2' },
  { is: 'synced' },
  { is: 'deleted', silo: 'shop', id: '1', by: 'unlisted' },
];
const mergedThere: Happening[] = [
  ...['1', '2', '3', '4', '5', '6'].map((one) => ({ ...saved, id: one })),
  { is: 'synced' },
  { is: 'merged', silo: 'shop', id: '1', into: '3' },
  { is: 'merged', silo: 'shop', id: '2', into: '3' },
];

let runs = 0;

it('leaves the very customers that a fresh store would have, whatever happens at the sources', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 30 }), async (events) => {
      const run = ++runs;
      for (const one of Object.values(silos)) one.documents.profiles = [];
      for (const one of events) {
        if (one.is === 'synced') await rotunda.sync(`living${run}`);
        else happen(one);
      }
      await rotunda.sync(`living${run}`);
      await rotunda.sync(`fresh${run}`);
      expect(await customersOf(`living${run}`)).toEqual(await customersOf(`fresh${run}`));
    }),
    { numRuns: 40, examples: [[deletedUnlisted], [mergedThere]] },
  );
});
