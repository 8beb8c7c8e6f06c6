import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { constant, reference, SourceError } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const CUSTOMER = 'customer(by: { record: { source: "depot", recordId: "1" } })';

const shop = new MemorySilo({
  profiles: [{ id: '1', email: 'ada@example.com' }],
  orders: [{ id: 'o1', person: '1', at: '2026-01-01T00:00:00Z' }],
});
const depot = new MemorySilo({
  profiles: [{ id: '1', email: 'ada@example.com' }],
  returns: [{ id: 'r1', person: '1', at: '2026-01-02T00:00:00Z', order: 'o1' }],
});
const row = { recordId: 'person', id: 'id', occurredAt: 'at', channel: constant('WEB') };
const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };

let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: {
      shop: memory({ silo: shop, profiles, orders: row }),
      depot: memory({
        silo: depot,
        profiles,
        returns: { ...row, order: reference('order', { source: 'shop' }) },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

beforeEach(() => {
  shop.failure = undefined;
});

it('leads to a row of another source, and to nothing while that is away', async () => {
  const question = `{ ${CUSTOMER} { returns { nodes { order { occurredAt } } complete } } }`;
  const there = await rotunda.ask(question);
  expect(there.data.customer.returns.nodes).toEqual([
    { order: { occurredAt: '2026-01-01T00:00:00.000Z' } },
  ]);
  shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
  const away = await rotunda.ask(question);
  expect(away.errors).toBeUndefined();
  expect(away.data.customer.returns.nodes).toEqual([{ order: null }]);
});

it('says of an object whose source is away that it may be asked for again', async () => {
  const { data } = await rotunda.ask(`{ ${CUSTOMER} { orders { nodes { id } } } }`);
  const [{ id }] = data.customer.orders.nodes;
  shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
  const answer = await rotunda.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
  expect(answer.data.node).toBeNull();
  expect(answer.errors).toMatchObject([
    { extensions: { code: 'LOOKUP_INCOMPLETE', retryable: true } },
  ]);
});
