import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, graphql as execute, Kind, parse } from 'graphql';
import { constant, graphql, money } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** A shop whose lists are narrowed by conditions in a text, and paged by the number of rows. */
const schema = buildSchema(`
  type Query { customers(where: String, limit: Int): Customers! orders(where: String!, limit: Int): Orders! points(emails: [String!]!): [Points!]! }
  type Customers { results: [Customer!]! }
  type Customer { id: ID! email: String! name: String! }
  type Orders { results: [Order!]! }
  type Order { id: ID! createdAt: String! totalPrice: Price! }
  type Price { centAmount: Int! currencyCode: String! }
  type Points { email: String! balance: Int! }
`);

const BRIEN = 'o"brien@example.com';
const PEOPLE = [
  { id: 'ada', email: 'ada@example.com', name: 'Ada' },
  { id: 'q', email: BRIEN, name: 'Brien' },
];
const ORDERS = Array.from({ length: 57 }, (_, place) => ({
  id: `o${place}`,
  createdAt: new Date(Date.UTC(2026, 0, 1, -place)).toISOString(),
  totalPrice: { centAmount: 100 + place, currencyCode: 'EUR' },
}));

/** The value of `name="value"`; everybody where there is no condition. */
function conditionOn(name: string, where: string | undefined): string | undefined {
  if (where === undefined) return undefined;
  const found = new RegExp(`^${name}="((?:[^"\\\\]|\\\\.)*)"$`).exec(where);
  if (found === null) throw new Error(`Malformed parameter: where: ${where}`);
  return found[1]?.replaceAll(/\\(.)/g, '$1');
}

const ROOT = {
  customers({ where, limit = 20 }: { where?: string; limit?: number }) {
    const email = conditionOn('email', where);
    const results = PEOPLE.filter((one) => email === undefined || one.email === email);
    return { results: results.slice(0, limit) };
  },
  orders({ where, limit = 20 }: { where: string; limit?: number }) {
    return { results: conditionOn('customerId', where) === 'ada' ? ORDERS.slice(0, limit) : [] };
  },
  points: ({ emails }: { emails: string[] }) =>
    emails.map((email) => ({ email: email.toUpperCase(), balance: 7 })),
};

let silo: HttpSilo;
let rotunda: TestGateway;

const rows = 'results { id createdAt totalPrice { centAmount currencyCode } }';

beforeAll(async () => {
  silo = await startHttpSilo(async ({ body }) => {
    const { query: source, variables: variableValues } = JSON.parse(body);
    const [operation] = parse(source).definitions;
    const declared =
      operation?.kind === Kind.OPERATION_DEFINITION
        ? operation.variableDefinitions?.map(({ variable }) => variable.name.value)
        : [];
    // Some engines refuse variables that an operation does not declare.
    const unexpected = Object.keys(variableValues).find((name) => !declared?.includes(name));
    if (unexpected !== undefined) {
      return { json: { errors: [{ message: `unexpected variables: ${unexpected}` }] } };
    }
    return { json: await execute({ schema, source, variableValues, rootValue: ROOT }) };
  });
  const order = {
    rows: 'results',
    id: 'id',
    occurredAt: 'createdAt',
    channel: constant('WEB'),
    total: money('totalPrice.centAmount', 'totalPrice.currencyCode', { unit: 'MINOR' }),
    keyType: 'String!',
    variables: { key: 'customerId="{key}"' },
  };
  const source = (orders: object, points: object = {}) =>
    graphql({
      url: `${silo.url}/graphql`,
      profiles: {
        each: 'customers(where: $key) { results { id email name } }',
        keyType: 'String!',
        key: (id) => `email="${PEOPLE.find((one) => one.id === id)?.email.replaceAll('"', '\\"')}"`,
        rows: 'results',
        recordId: 'id',
        displayName: 'name',
        identifiers: { EMAIL: 'email' },
        find: {
          EMAIL: {
            query:
              'query ($where: String) { customers(where: $where) { results { id email name } } }',
            variables: { where: 'email="{value}"' },
            rows: 'customers.results',
          },
        },
        scan: {
          query: '{ customers { results { id email name } } }',
          rows: 'customers.results',
          cursor: 'customers.next',
        },
      },
      orders: { ...order, ...orders },
      ...points,
    });
  rotunda = await startTestGateway({
    sources: {
      ordered: source(
        { each: `orders(where: $key, limit: $limit) { ${rows} }`, order: 'newestFirst' },
        {
          loyaltyAccounts: {
            query: 'query ($keys: [String!]!) { points(emails: $keys) { email balance } }',
            items: 'points',
            itemKey: 'email',
            keyedBy: 'EMAIL',
            id: 'email',
            pointsBalance: 'balance',
          },
        },
      ),
      short: source({ each: `orders(where: $key, limit: $limit) { ${rows} }`, maxLimit: 40 }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

describe('a GraphQL API whose conditions are texts', () => {
  it.each(['ada@example.com', BRIEN])('finds who has %s, before any sync', async (value) => {
    const { data, errors } = await rotunda.ask(
      'query ($value: String!) { customer(by: { identifier: { type: EMAIL, value: $value } }) { records { source } } }',
      { value },
    );
    const records = [{ source: 'ordered' }, { source: 'short' }];
    expect([data?.customer, errors]).toEqual([{ records }, undefined]);
  });

  it('is scanned by an operation without variables', async () => {
    const { scans } = await rotunda.sync();
    expect(scans.map(({ seen, error }) => [seen, error])).toEqual([
      [2, undefined],
      [2, undefined],
    ]);
  });

  it('knows somebody by an e-mail address that it spells in its own way', async () => {
    const { data } = await rotunda.ask(
      '{ customer(by: { record: { source: "ordered", recordId: "ada" } }) { loyaltyAccounts { nodes { pointsBalance } complete } } }',
    );
    expect(data.customer.loyaltyAccounts).toEqual({
      nodes: [{ pointsBalance: 7 }],
      complete: true,
    });
  });
});

describe('a list that is paged by its length alone', () => {
  it('is read to its end', async () => {
    const times: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await rotunda.ask(
        `query ($after: String) { customer(by: { record: { source: "ordered", recordId: "ada" } }) {
          orders(first: 10, after: $after, filter: { sources: ["ordered"] }) { nodes { occurredAt } complete pageInfo { hasNextPage endCursor } }
        } }`,
        { after },
      );
      const { nodes, pageInfo } = data.customer.orders;
      times.push(...nodes.map(({ occurredAt }: { occurredAt: string }) => occurredAt));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(times).toEqual(ORDERS.map(({ createdAt }) => createdAt));
  });

  it('is not taken for whole where it is longer than the API grants', async () => {
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "short", recordId: "ada" } }) { orders(first: 50, filter: { sources: ["short"] }) { nodes { occurredAt } complete } } }`,
    );
    const { nodes, complete } = data.customer.orders;
    expect([nodes.length, complete]).toEqual([40, false]);
  });
});
