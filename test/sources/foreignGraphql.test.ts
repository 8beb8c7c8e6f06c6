import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, graphql as execute } from 'graphql';
import { constant, graphql, money } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** As engines generate it from tables: keys are numbers, lists are cut by `limit`. */
const schema = buildSchema(`
  input IntComparison { _in: [Int!], _gt: Int, _eq: Int }
  input Where { id: IntComparison, number: IntComparison }
  type Query { customers(where: Where, limit: Int): [customers!]! customers_by_pk(id: Int!): customers }
  type customers { id: Int! number: Int! name: String! orders(limit: Int): [orders!]! }
  type orders { id: Int! placed: String! amount: Float! }
`);

interface Args {
  readonly where?: Record<string, { _in?: number[]; _gt?: number; _eq?: number }>;
  readonly limit?: number;
}

const CUSTOMERS = Array.from({ length: 1200 }, (_, place) => ({
  id: place + 1,
  number: 90_000 + place,
  name: `Customer ${place + 1}`,
  orders: ({ limit = 1000 }: Args) =>
    Array.from({ length: (place % 5) + 1 }, (_, index) => ({
      id: place * 10 + index,
      placed: `2026-01-0${index + 1}T00:00:00Z`,
      amount: index + 0.5,
    }))
      .reverse()
      .slice(0, limit),
}));

const ROOT = {
  customers: ({ where = {}, limit = 1000 }: Args) =>
    CUSTOMERS.filter((one) =>
      Object.entries(where).every(([name, { _in, _gt, _eq }]) => {
        const value = one[name as 'id'];
        const isEqual = _eq === undefined || _eq === value;
        return isEqual && (_in?.includes(value) ?? true) && (_gt == null || value > _gt);
      }),
    ).slice(0, limit),
  customers_by_pk: ({ id }: { id: number }) => CUSTOMERS.find((one) => one.id === id),
};

let silo: HttpSilo;
let rotunda: TestGateway;

const order = {
  id: 'id',
  occurredAt: 'placed',
  channel: constant('WEB'),
  total: money('amount', constant('EUR')),
  order: 'newestFirst' as const,
};

beforeAll(async () => {
  silo = await startHttpSilo(async ({ body }) => {
    const { query: source, variables: variableValues } = JSON.parse(body);
    return { json: await execute({ schema, source, variableValues, rootValue: ROOT }) };
  });
  const profiles = {
    query: 'query ($keys: [Int!]!) { customers(where: { id: { _in: $keys } }) { id number name } }',
    items: 'customers',
    itemKey: 'id',
    recordId: 'id',
    displayName: 'name',
    identifiers: { CUSTOMER_NUMBER: 'number' },
    find: {
      CUSTOMER_NUMBER: {
        query:
          'query ($value: Int!) { customers(where: { number: { _eq: $value } }) { id number name } }',
        rows: 'customers',
      },
    },
    scan: {
      query:
        'query ($cursor: Int, $limit: Int) { customers(where: { id: { _gt: $cursor } }, limit: $limit) { id number name } }',
      rows: 'customers',
      cursor: 'customers[-1].id',
    },
  };
  rotunda = await startTestGateway({
    sources: {
      lists: graphql({
        url: `${silo.url}/v1/graphql`,
        profiles,
        orders: {
          ...order,
          query:
            'query ($keys: [Int!]!, $limit: Int) { customers(where: { id: { _in: $keys } }) { id orders(limit: $limit) { id placed amount } } }',
          items: 'customers',
          itemKey: 'id',
          rows: 'orders',
        },
      }),
      aliases: graphql({
        url: `${silo.url}/v1/graphql`,
        profiles: { ...profiles, identifiers: {} },
        orders: {
          ...order,
          each: 'customers_by_pk(id: $key) { orders(limit: $limit) { id placed amount } }',
          keyType: 'Int!',
          rows: 'orders',
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

describe('a GraphQL API whose keys are numbers', () => {
  it('is asked for a person by number, and by what is no number of its', async () => {
    const { data, errors } = await rotunda.ask(`{
      known: customer(by: { identifier: { type: CUSTOMER_NUMBER, value: "90041" } }) { profile { displayName } }
      unknown: customer(by: { identifier: { type: CUSTOMER_NUMBER, value: "A-7" } }) { id }
      huge: customer(by: { record: { source: "lists", recordId: "3000000000" } }) { id }
      word: customer(by: { record: { source: "lists", recordId: "ada" } }) { id }
    }`);
    expect([data, errors]).toEqual([
      { known: { profile: { displayName: 'Customer 42' } }, unknown: null, huge: null, word: null },
      undefined,
    ]);
  });

  it('is scanned to its end', async () => {
    const { scans } = await rotunda.sync();
    expect(scans.map(({ seen }) => seen)).toEqual([1200, 1200]);
  });

  it.each(['lists', 'aliases'])('has the orders of its people: %s', async (source) => {
    const { data } = await rotunda.ask(
      `query ($source: String!) {
        a: customer(by: { record: { source: $source, recordId: "5" } }) { ...Orders }
        b: customer(by: { record: { source: $source, recordId: "6" } }) { ...Orders }
      }
      fragment Orders on Customer { orders(first: 3) { nodes { total { amount } } complete pageInfo { hasNextPage } } }`,
      { source },
    );
    const amounts = ({ orders }: { orders: { nodes: { total: { amount: string } }[] } }) =>
      orders.nodes.map(({ total }) => total.amount);
    expect([amounts(data.a), amounts(data.b)]).toEqual([['4.50', '3.50', '2.50'], ['0.50']]);
    expect([data.a.orders.complete, data.a.orders.pageInfo.hasNextPage]).toEqual([true, true]);
  });
});
