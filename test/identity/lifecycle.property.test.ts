import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerContent } from '../../src/identity/CustomerContent.js';
import { mergeCustomers } from '../../src/identity/decisions/mergeCustomers.js';
import { splitCustomer } from '../../src/identity/decisions/splitCustomer.js';
import type { StoredCustomer } from '../../src/store/CustomerStore.js';
import { identityIn } from '../support/identityIn.js';
import { importRows } from '../support/importRows.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { runsOf } from '../support/runsOf.js';
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

let mongo: TestClient;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestClient();
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
  await mongo.client.db(database).dropDatabase();
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
    mongo.client.db(database),
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
    { ...runsOf(8, 120_000), examples: [[deletedUnlisted], [mergedThere]] },
  );
}, 120_000);

/** What people and imports do between what happens at the sources; customers are chosen by place. */
const act = fc.oneof(
  { weight: 3, arbitrary: event },
  fc.record({ is: fc.constant('merged by hand' as const), a: fc.nat(7), b: fc.nat(7) }),
  fc.record({ is: fc.constant('split by hand' as const), a: fc.nat(7), records: fc.nat(2) }),
  fc.record({ is: fc.constant('undone' as const), a: fc.nat(7), event: fc.nat(3) }),
  fc.record({
    is: fc.constant('imported' as const),
    name: fc.constantFrom('a.csv', 'b.csv'),
    clusters: fc.uniqueArray(fc.record({ silo, id, cluster: fc.nat(2) }), {
      selector: (one) => `${one.silo},${one.id}`,
      maxLength: 6,
    }),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function perform(one: Act, tenant: string): Promise<void> {
  const stores = identityIn(mongo.client.db(database), key, tenant);
  if (one.is === 'synced') return void (await rotunda.sync(tenant));
  if (one.is === 'imported') {
    const lines = one.clusters.map((row) => `${row.silo},${row.id},${row.cluster}`);
    const text = `source,id,cluster_id\n${lines.join('\n')}\n`;
    return void (await importRows(stores, one.name, text));
  }
  if ('silo' in one) return happen(one);
  const customers: StoredCustomer<CustomerContent>[] = [];
  for await (const customer of stores.customers.all()) {
    if (customer.active) customers.push(customer);
  }
  const at = (place: number) => customers[place % Math.max(customers.length, 1)];
  const customer = at(one.a);
  if (customer === undefined) return;
  const why = { reason: 'test', idempotencyKey: randomBytes(8).toString('hex') };
  const { id: customerId, content } = customer;
  if (one.is === 'merged by hand') {
    const customerIds = [customerId, at(one.b)?.id ?? ''];
    await mergeCustomers(stores, 'kim', { customerIds, ...why });
  } else if (one.is === 'split by hand') {
    const choice = { records: content.records.slice(0, 1 + one.records) };
    await splitCustomer(stores, 'kim', { customerId, choice, ...why });
  } else {
    const undoEventId = content.history.at(-1 - one.event)?.id;
    if (undoEventId === undefined) return;
    await splitCustomer(stores, 'kim', { customerId, choice: { undoEventId }, ...why });
  }
}

it('lets each id resolve that was ever given out, and leaves a sync nothing to do after a sync', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 25 }), async (acts) => {
      const tenant = `acts${++runs}`;
      const { customers } = identityIn(mongo.client.db(database), key, tenant);
      for (const one of Object.values(silos)) one.documents.profiles = [];
      const given = new Set<string>();
      for (const one of [...acts, { is: 'synced' } as const]) {
        await perform(one, tenant);
        for await (const { ids } of customers.all()) for (const one of ids) given.add(one);
      }
      for (const one of given) expect((await customers.byIds([one])).length).toBe(1);
      const records = (await customersOf(tenant)).flatMap(([names]) => names);
      expect(records.length).toBe(new Set(records).size);
      const { links } = await rotunda.sync(tenant);
      expect(links).toEqual({ created: 0, changed: 0, merged: 0, emptied: 0, conflicts: 0 });
    }),
    runsOf(8, 120_000),
  );
}, 120_000);
