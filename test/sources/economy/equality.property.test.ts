import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../../support/startTestGateway.js';

const PEOPLE = ['a', 'b', 'c'];
const silo = new MemorySilo({
  profiles: PEOPLE.map((id) => ({ id, email: `${id}@example.com` })),
  orders: PEOPLE.flatMap((person, place) =>
    Array.from({ length: 4 * place }, (_, day) => ({
      id: `${person}${day}`,
      person,
      at: `2026-01-0${1 + Math.floor(day / 2)}T00:00:00Z`,
    })),
  ),
});
const mapping = {
  silo,
  profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
  orders: { recordId: 'person', id: 'id', occurredAt: 'at' },
};
const ORDERS = `query ($record: String!, $first: Int!, $after: String, $from: DateTime) {
  customer(by: { record: { source: "shop", recordId: $record } }) {
    profile { primaryEmail }
    orders(first: $first, after: $after, filter: { from: $from }) {
      edges { cursor node { id occurredAt } } pageInfo { hasNextPage endCursor } complete
    }
  }
}`;

let store: TestStore;
let plain: TestGateway;
let thrifty: TestGateway;

beforeAll(async () => {
  store = await createTestStore();
  plain = await startTestGateway({ sources: { shop: memory(mapping) } }, { store });
  const economy = { sharing: {}, cache: { ttlSeconds: 3_600, maxEntries: 20 } };
  thrifty = await startTestGateway(
    { sources: { shop: memory({ ...mapping, ...economy }) } },
    { store },
  );
  await plain.sync();
});
afterAll(async () => {
  await plain.close();
  await thrifty.close();
  await store.close();
});

const question = fc.record({
  record: fc.constantFrom(...PEOPLE),
  first: fc.integer({ min: 1, max: 9 }),
  pages: fc.integer({ min: 0, max: 2 }),
  from: fc.constantFrom(undefined, '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'),
});

it('answers the same whether reads are kept and shared or not, while nothing changes', async () => {
  const answer = async (
    gateway: TestGateway,
    asked: typeof question extends fc.Arbitrary<infer T> ? T : never,
  ) => {
    const { pages, ...variables } = asked;
    const found: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page <= pages; page++) {
      const { data, errors } = await gateway.ask(ORDERS, { ...variables, after });
      found.push(data, errors);
      after = data.customer.orders.pageInfo.endCursor;
    }
    return found;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 5 }), async (questions) => {
      const [expected, found] = await Promise.all(
        [plain, thrifty].map((gateway) =>
          Promise.all(questions.map((one) => answer(gateway, one))),
        ),
      );
      expect(found).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
