import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { runsOf } from '../support/runsOf.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const FIELDS = `id version formerIds records { source recordId linkedBy } identifiers { type value }
  identityEvents(first: 20) { nodes { id kind } }`;
const PAGE = `query ($after: String) { customers(first: 2, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;
const SOME = `query ($ids: [ID!]!) { customersByIds(ids: $ids) { ${FIELDS} } }`;
const CARRIER = `query ($value: String!) { customer(by: { identifier: { type: EMAIL, value: $value } }) { ${FIELDS} } }`;
const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { __typename } }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) { __typename } }`;

const silo = new MemorySilo();
const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
const emails = ['a@example.com', 'b@example.com', 'c@example.com'];

let store: TestStore;
let keeping: TestGateway;
let plain: TestGateway;

beforeAll(async () => {
  store = await createTestStore();
  const { url, database, encryptionKey, indexKey } = store;
  const settings = { url, database, encryptionKeys: [encryptionKey], indexKey };
  const start = (keptBytes: number) =>
    startTestGateway(
      {
        sources: { shop: memory({ silo, profiles }) },
        store: { ...settings, keptBytes },
        identity: { unknownForSeconds: 0 },
      },
      { store },
    );
  // So little that some customers have to go.
  keeping = await start(20_000);
  plain = await start(0);
});
afterAll(async () => {
  await keeping.close();
  await plain.close();
  await store.close();
});

interface Shown {
  readonly id: string;
  readonly records: readonly { source: string; recordId: string }[];
  readonly identityEvents: { readonly nodes: readonly { id: string }[] };
}

const given = new Set<string>();
let keys = 0;

/** All that a gateway shows of customers. */
async function everything({ ask }: TestGateway) {
  const pages: Shown[][] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(PAGE, { after });
    pages.push(data.customers.nodes);
    const { hasNextPage, endCursor } = data.customers.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  for (const { id } of pages.flat()) given.add(id);
  const byIds = (await ask(SOME, { ids: [...given].slice(-30) })).data;
  const carriers = await Promise.all(emails.map((value) => ask(CARRIER, { value })));
  return {
    pages,
    byIds,
    carriers: carriers.map(({ data, errors }) => data ?? errors?.[0].message),
  };
}

const id = fc.integer({ min: 1, max: 6 }).map(String);
const act = fc.oneof(
  fc.record({
    is: fc.constant('synced' as const),
    people: fc.uniqueArray(fc.record({ id, email: fc.constantFrom(...emails, null) }), {
      selector: (one) => one.id,
      minLength: 2,
    }),
  }),
  fc.record({ is: fc.constant('merged' as const), a: fc.nat(5), b: fc.nat(5) }),
  fc.record({ is: fc.constant('split' as const), a: fc.nat(5) }),
  fc.record({ is: fc.constant('undone' as const), a: fc.nat(5), event: fc.nat(2) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function perform(one: Act, at: TestGateway, shown: readonly Shown[]): Promise<void> {
  if (one.is === 'synced') {
    silo.documents.profiles = one.people.map((person) => ({ ...person }));
    return void (await at.sync());
  }
  const customer = shown[one.a % Math.max(shown.length, 1)];
  if (customer === undefined) return;
  const why = { reason: 'test', idempotencyKey: `k${++keys}` };
  if (one.is === 'merged') {
    const customerIds = [customer.id, shown[one.b % shown.length]?.id];
    return void (await at.ask(MERGE, { input: { customerIds, ...why } }));
  }
  const choice =
    one.is === 'split'
      ? { records: customer.records.slice(0, 1) }
      : { undoEventId: customer.identityEvents.nodes.at(one.event)?.id ?? 'none' };
  await at.ask(SPLIT, { input: { customerId: customer.id, choice, ...why } });
}

/** Leaves the second customer with the version that it began with, and another history. */
const mergedAndUndone: [Act, boolean][] = [
  [
    { is: 'synced', people: ['1', '2'].map((one) => ({ id: one, email: `${one}@example.com` })) },
    false,
  ],
  [{ is: 'merged', a: 0, b: 1 }, false],
  [{ is: 'undone', a: 0, event: 0 }, false],
];

it('answers as a gateway that keeps nothing does, whatever happens to customers', async () => {
  const acts = fc.array(fc.tuple(act, fc.boolean()), { minLength: 3, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      let shown = (await everything(plain)).pages.flat();
      for (const [one, here] of steps) {
        await perform(one, here ? keeping : plain, shown);
        const expected = await everything(plain);
        expect(await everything(keeping)).toEqual(expected);
        // What is asked for again is answered from what is kept.
        expect(await everything(keeping)).toEqual(expected);
        shown = expected.pages.flat();
      }
    }),
    { ...runsOf(4, 60_000), examples: [[mergedAndUndone]] },
  );
}, 60_000);
