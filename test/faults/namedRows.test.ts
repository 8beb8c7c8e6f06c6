import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { reference, SourceError } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const at = '2026-11-01T10:00:00Z';
const profiles = [{ id: 1, email: 'ada@example.com' }];
const shop = new MemorySilo({ profiles, orders: [{ no: 'W-100017', person: 1, at }] });
const stores = new MemorySilo({
  profiles,
  returns: [{ no: 'R1', person: 1, at, order: 'W-100017' }],
  messages: [{ no: 'M1', person: 1, at: new Date().toISOString(), text: 'Where is W-100017?' }],
});

let rotunda: TestGateway;

beforeAll(async () => {
  const person = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const row = { recordId: 'person', id: 'no', occurredAt: 'at' };
  rotunda = await startTestGateway({
    sources: {
      shop: memory({ silo: shop, profiles: person, orders: row }),
      stores: memory({
        silo: stores,
        profiles: person,
        returns: { ...row, order: reference('order', { source: 'shop' }) },
        messages: { ...row, text: 'text' },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

const ASK = `{ customers { nodes {
  returns { nodes { id order { id status occurredAt } } complete }
  conversations { nodes { id context { orders { id } } } }
} } }`;

it('costs a row that is named its place alone where the source that holds it is away', async () => {
  const before = await rotunda.ask(ASK);
  const [{ returns, conversations }] = before.data.customers.nodes;
  const orderId = returns.nodes[0].order.id;
  expect(conversations.nodes[0].context.orders).toEqual([{ id: orderId }]);
  shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
  const { data, errors } = await rotunda.ask(ASK);
  expect(errors).toBeUndefined();
  const [customer] = data.customers.nodes;
  expect(customer.returns).toEqual({
    nodes: [{ id: returns.nodes[0].id, order: null }],
    complete: true,
  });
  expect(customer.conversations.nodes).toEqual([
    { id: conversations.nodes[0].id, context: { orders: null } },
  ]);
  const again = await rotunda.ask('query ($id: ID!) { node(id: $id) { id } }', { id: orderId });
  expect(again.errors).toMatchObject([
    { extensions: { code: 'LOOKUP_INCOMPLETE', retryable: true } },
  ]);
});
