import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, graphql } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Nodes of connections that the API cannot tell: by the person, with an error; or none is there any more. */
let broken: readonly string[] = [];
let absent: readonly string[] = [];

let silo: HttpSilo;
let rotunda: TestGateway;

const isIn = (keys: readonly string[], key: string) => keys.includes(key);
const edgesOf = (keys: readonly string[], nodeOf: (key: string) => object) =>
  keys.map((key) => ({ node: isIn(broken, key) || isIn(absent, key) ? null : nodeOf(key) }));
const errorsOf = (keys: readonly string[], path: readonly unknown[]) =>
  keys.flatMap((key, place) =>
    isIn(broken, key) ? [{ message: 'it broke', path: [...path, place, 'node'] }] : [],
  );

beforeAll(async () => {
  const people = ['1', '2', '3'];
  silo = await startHttpSilo(({ body }) => {
    const { variables } = JSON.parse(body);
    const keys: readonly string[] = variables.keys ?? people;
    const edges = edgesOf(keys, (key) => ({
      id: key,
      orders: {
        edges: edgesOf([`${key}a`, `${key}b`], (id) => ({ id, at: '2026-01-01' })),
      },
    }));
    const ofOrders = keys.flatMap((key, place) =>
      errorsOf([`${key}a`, `${key}b`], ['people', 'edges', place, 'node', 'orders', 'edges']),
    );
    const errors = [...errorsOf(keys, ['people', 'edges']), ...ofOrders];
    return { json: { data: { people: { edges } }, ...(errors.length > 0 ? { errors } : {}) } };
  });
  rotunda = await startTestGateway({
    sources: {
      shop: graphql({
        url: `${silo.url}/graphql`,
        profiles: {
          query: 'query ($keys: [ID!]!) { people(ids: $keys) { edges { node { id } } } }',
          items: 'people.edges[*].node',
          itemKey: 'id',
          recordId: 'id',
          scan: { query: '{ people { edges { node { id } } } }', rows: 'people.edges[*].node' },
        },
        orders: {
          query:
            'query ($keys: [ID!]!) { people(ids: $keys) { edges { node { id orders { edges { node { id at } } } } } } }',
          items: 'people.edges[*].node',
          itemKey: 'id',
          rows: 'orders.edges[*].node',
          id: 'id',
          occurredAt: 'at',
          channel: constant('WEB'),
        },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function ordersOf(recordId: string) {
  const { data } = await rotunda.ask(
    `query ($recordId: String!) { customer(by: { record: { source: "shop", recordId: $recordId } }) {
      orders { nodes { source } complete freshness { state } }
    } }`,
    { recordId },
  );
  const { nodes, complete, freshness } = data.customer.orders;
  return { count: nodes?.length ?? null, complete, state: freshness[0].state };
}

describe('nodes of a connection', () => {
  it('that failed are unknown, and cost the others nothing', async () => {
    [broken, absent] = [['1'], []];
    expect(await ordersOf('1')).toMatchObject({ count: null, complete: false });
    expect(await ordersOf('2')).toEqual({ count: 2, complete: true, state: 'LIVE' });
  });

  it('that failed within another are missing, and told of', async () => {
    [broken, absent] = [['1b'], []];
    expect(await ordersOf('1')).toEqual({ count: 1, complete: false, state: 'PARTIAL' });
    expect(await ordersOf('2')).toEqual({ count: 2, complete: true, state: 'LIVE' });
  });

  it('that are no more are none', async () => {
    [broken, absent] = [[], ['1', '2b']];
    expect(await ordersOf('1')).toEqual({ count: 0, complete: true, state: 'LIVE' });
    expect(await ordersOf('2')).toEqual({ count: 1, complete: true, state: 'LIVE' });
  });

  it('that failed in a scan are not taken for gone', async () => {
    [broken, absent] = [['3'], []];
    const { scans } = await rotunda.sync();
    expect(scans).toMatchObject([{ source: 'shop', deleted: 0, error: expect.anything() }]);
  });
});
