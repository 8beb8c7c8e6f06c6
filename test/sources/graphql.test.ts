import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { buildSchema, graphql as execute } from 'graphql';
import type { ContractBackend } from '../../src/contract/ContractBackend.js';
import type {
  ContractData,
  ContractOrder,
  ContractProfile,
} from '../../src/contract/ContractData.js';
import { describeSource } from '../../src/contract/describeSource.js';
import { constant, graphql, list, money, oneOf } from '../../src/rotunda.js';
import { startHttpSilo } from '../support/startHttpSilo.js';
import { ordersOf } from './contractShop.js';

const runner = { describe, it, beforeAll, afterAll };

const schema = buildSchema(`
  type Query {
    people(ids: [ID!]!): [Person!]!
    person(id: ID!): Person
    orders(ids: [ID!]!): [Order!]!
    search(text: String, email: String, phone: String, limit: Int): [Person!]!
    everybody(after: String, first: Int): People!
  }
  type People { nodes: [Person!]! next: String }
  type Person { id: ID! given: String family: String email: String phone: String orders(first: Int, after: String, before: String): Orders! }
  type Orders { nodes: [Order!]! more: Boolean! next: String }
  type Order { id: ID! person: ID! placed: String! amount: String! state: String! items: [Item!]! }
  type Item { sku: String! quantity: Int! }
`);

const ORDER = 'id person placed amount state items { sku quantity }';
const PERSON = 'id given family email phone';

const order = {
  recordId: 'person',
  id: 'id',
  occurredAt: 'placed',
  total: money('amount', constant('EUR')),
  status: oneOf('state', { paid: 'CONFIRMED', sent: 'SHIPPED' }),
  lines: list('items', { sku: 'sku', quantity: 'quantity' }),
  order: 'newestFirst' as const,
  get: { query: `query ($keys: [ID!]!) { orders(ids: $keys) { ${ORDER} } }`, rows: '$.orders' },
};

describeSource(
  'graphql, a list variable',
  (data) =>
    startShop(data, {
      ...order,
      query: `query ($keys: [ID!]!, $limit: Int, $before: String) { people(ids: $keys) { id orders(first: $limit, before: $before) { nodes { ${ORDER} } more } } }`,
      items: '$.people',
      itemKey: 'id',
      rows: 'orders.nodes',
      hasMore: 'orders.more',
      maxLimit: 1_000,
    }),
  runner,
);

describeSource(
  'graphql, aliased selections',
  (data) =>
    startShop(data, {
      ...order,
      each: `person(id: $key) { orders(first: $limit, after: $cursor) { nodes { ${ORDER} } more next } }`,
      rows: 'orders.nodes',
      hasMore: 'orders.more',
      cursor: 'orders.next',
      batchSize: 25,
    }),
  runner,
);

async function startShop(
  data: ContractData,
  orders: NonNullable<Parameters<typeof graphql>[0]['orders']>,
): Promise<ContractBackend> {
  let calls = 0;
  const silo = await startHttpSilo(async ({ body }) => {
    const { query, variables } = JSON.parse(body);
    if (String(query).includes('orders')) calls += 1;
    return {
      json: await execute({
        schema,
        source: query,
        variableValues: variables,
        rootValue: root(data),
      }),
    };
  });
  return {
    source: graphql({
      url: `${silo.url}/graphql`,
      deadlineMs: 3_000,
      profiles: {
        query: `query ($keys: [ID!]!) { people(ids: $keys) { ${PERSON} } }`,
        items: '$.people',
        itemKey: 'id',
        recordId: 'id',
        givenName: 'given',
        familyName: 'family',
        identifiers: { EMAIL: 'email', PHONE: 'phone' },
        find: {
          EMAIL: {
            query: `query ($value: String) { search(email: $value) { ${PERSON} } }`,
            rows: '$.search',
          },
          PHONE: {
            query: `query ($value: String) { search(phone: $value) { ${PERSON} } }`,
            rows: '$.search',
          },
        },
        search: {
          query: `query ($text: String, $limit: Int) { search(text: $text, limit: $limit) { ${PERSON} } }`,
          rows: '$.search',
        },
        scan: {
          query: `query ($cursor: String) { everybody(after: $cursor, first: 30) { nodes { ${PERSON} } next } }`,
          rows: '$.everybody.nodes',
          cursor: '$.everybody.next',
        },
      },
      orders,
    }),
    calls: async () => calls,
    setFault: (fault) => silo.proxy.setFault(fault),
    close: () => silo.close(),
  };
}

function root(data: ContractData) {
  const person = (profile: ContractProfile) => ({
    ...profile,
    id: profile.recordId,
    given: profile.givenName,
    family: profile.familyName,
    orders: ({
      first = 100,
      after = '0',
      before = '9',
    }: {
      first?: number;
      after?: string | null;
      before?: string | null;
    }) => {
      const all = ordersOf(data, [profile.recordId]).filter(
        ({ occurredAt }) => occurredAt < (before ?? '9'),
      );
      const from = Number(after ?? 0);
      const more = from + first < all.length;
      const nodes = all.slice(from, from + first).map(orderNode);
      return { nodes, more, next: more ? String(from + first) : null };
    },
  });
  const byId = new Map(data.profiles.map((profile) => [profile.recordId, profile]));
  const found = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []).map(person);
  return {
    people: ({ ids }: { ids: string[] }) => found(ids),
    person: ({ id }: { id: string }) => found([id])[0] ?? null,
    orders: ({ ids }: { ids: string[] }) =>
      data.orders.filter(({ id }) => ids.includes(id)).map(orderNode),
    search: ({
      text,
      email,
      phone,
      limit = 100,
    }: {
      text?: string;
      email?: string;
      phone?: string;
      limit?: number;
    }) =>
      data.profiles
        .filter((one) => matches(one, text, email, phone))
        .slice(0, limit)
        .map(person),
    everybody: ({ after, first = 30 }: { after?: string; first?: number }) => {
      const from = Number(after ?? 0);
      const next = from + first < data.profiles.length ? String(from + first) : null;
      return { nodes: data.profiles.slice(from, from + first).map(person), next };
    },
  };
}

function orderNode({ recordId, occurredAt, lines, ...rest }: ContractOrder) {
  return { ...rest, person: recordId, placed: occurredAt, items: lines };
}

function matches(one: ContractProfile, text?: string, email?: string, phone?: string): boolean {
  if (email !== undefined) return one.email.toLowerCase() === email;
  if (phone !== undefined) return one.phone.replaceAll(' ', '') === phone;
  const name = `${one.givenName} ${one.familyName}`.toLowerCase();
  return (text ?? '').split(' ').every((word) => name.includes(word));
}
