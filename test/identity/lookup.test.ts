import { afterEach, describe, expect, it } from '@jest/globals';
import { SourceError } from '../../src/rotunda.js';
import { askTogether } from '../support/askTogether.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
} from '../support/startTestGateway.js';

const person = {
  recordId: 'id',
  givenName: 'given',
  familyName: 'family',
  identifiers: { EMAIL: 'email', PHONE: 'phone', LOYALTY_NUMBER: 'card' },
};
const order = { recordId: 'person', id: 'no', occurredAt: 'at' };

const open: TestGateway[] = [];

async function start(
  silos: Record<string, MemorySilo>,
  options: { identity?: object; store?: Awaited<ReturnType<typeof createTestStore>> } = {},
): Promise<TestGateway> {
  const gateway = await startTestGateway(
    {
      identity: { region: 'NL', ...options.identity },
      sources: Object.fromEntries(
        Object.entries(silos).map(([name, silo]) => [
          name,
          memory({ silo, profiles: person, orders: order }),
        ]),
      ),
    },
    options.store === undefined ? {} : { store: options.store },
  );
  open.push(gateway);
  return gateway;
}

afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

const BY_EMAIL = `query ($value: String!) {
  customer(by: { identifier: { type: EMAIL, value: $value } }) { id records { source recordId linkedBy } }
}`;

const WHY = `query ($a: RecordRef!, $b: RecordRef!) { whyLinked(a: $a, b: $b) { path { rule identifierType } } }`;
const SHOWN = `query ($value: String!) {
  customer(by: { identifier: { type: EMAIL, value: $value } }) { identifiers { value } }
}`;

describe('looking up an identifier that is not linked yet', () => {
  it('asks the sources, links what they find, and answers', async () => {
    const shop = new MemorySilo({ profiles: [{ id: 1, given: 'Ada', email: 'ADA@example.com' }] });
    const crm = new MemorySilo({ profiles: [{ id: 'x', given: 'Ada', email: 'ada@example.com' }] });
    const rotunda = await start({ shop, crm });
    const { data } = await rotunda.ask(BY_EMAIL, { value: 'ada@EXAMPLE.com' });
    expect(data.customer.records).toEqual([
      { source: expect.any(String), recordId: expect.any(String), linkedBy: 'read-through' },
      { source: expect.any(String), recordId: expect.any(String), linkedBy: 'read-through' },
    ]);
    const again = await rotunda.ask(BY_EMAIL, { value: 'ada@example.com' });
    expect(again.data.customer.id).toBe(data.customer.id);
    expect(shop.calls.find).toBe(1);
  });

  it.each([
    ['ada@example.com', 'ada+hats@example.com'],
    ['ada+hats@example.com', 'ada@example.com'],
    ['ada.byron@gmail.com', 'adabyron@gmail.com'],
  ])('joins a record to the customer of its mailbox: %s, %s', async (known, other) => {
    const shop = new MemorySilo({ profiles: [{ id: 1, given: 'Ada', email: known }] });
    const rotunda = await start({ shop });
    await rotunda.sync();
    shop.documents.profiles?.push({ id: 2, given: 'Ada', email: other });
    const { data } = await rotunda.ask(BY_EMAIL, { value: other });
    expect(data.customer.records.length).toBe(2);
    const [a, b] = ['1', '2'].map((recordId) => ({ source: 'shop', recordId }));
    const why = await rotunda.ask(WHY, { a, b });
    expect(why.data.whyLinked.path).toEqual([{ rule: 'exact-email', identifierType: 'EMAIL' }]);
    const profile = await rotunda.ask(SHOWN, { value: known });
    expect(profile.data.customer.identifiers.map((one: { value: string }) => one.value)).toEqual(
      expect.arrayContaining([known, other]),
    );
  });

  it('joins a record to the customer that its other identifiers lead to', async () => {
    const shop = new MemorySilo({ profiles: [{ id: 1, email: 'old@example.com', card: 'H1' }] });
    const rotunda = await start({ shop });
    await rotunda.sync();
    const before = (await rotunda.ask(BY_EMAIL, { value: 'old@example.com' })).data.customer;
    shop.documents.profiles?.push({ id: 2, email: 'new@example.com', card: 'h-1' });
    const { data } = await rotunda.ask(BY_EMAIL, { value: 'new@example.com' });
    expect(data.customer.id).toBe(before.id);
    expect(data.customer.records.length).toBe(2);
  });

  it('answers null for an address that nobody knows, and does not ask again for a while', async () => {
    const shop = new MemorySilo({ profiles: [] });
    const rotunda = await start({ shop });
    for (let time = 0; time < 3; time++) {
      const { data, errors } = await rotunda.ask(BY_EMAIL, { value: 'nobody@example.com' });
      expect([data.customer, errors]).toEqual([null, undefined]);
    }
    expect(shop.calls.find).toBe(1);
  });

  it('does not say that nobody is known while a source that might know cannot be asked', async () => {
    const shop = new MemorySilo({ profiles: [] });
    shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const rotunda = await start({ shop });
    const { data, errors } = await rotunda.ask(BY_EMAIL, { value: 'ada@example.com' });
    expect(data.customer).toBeNull();
    expect(errors?.[0].extensions).toMatchObject({ code: 'LOOKUP_INCOMPLETE', retryable: true });
    shop.failure = undefined;
    shop.documents.profiles?.push({ id: 1, email: 'ada@example.com' });
    expect(
      (await rotunda.ask(BY_EMAIL, { value: 'ada@example.com' })).data.customer,
    ).not.toBeNull();
  });

  it('answers from the sources that can be asked', async () => {
    const shop = new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] });
    const crm = new MemorySilo();
    crm.failure = new SourceError('SOURCE_TIMEOUT', 'slow');
    const rotunda = await start({ shop, crm });
    const { data } = await rotunda.ask(BY_EMAIL, { value: 'ada@example.com' });
    expect(data.customer.records.length).toBe(1);
  });

  it('limits how often unknown identifiers are looked up', async () => {
    const shop = new MemorySilo({ profiles: [] });
    const rotunda = await start({ shop }, { identity: { lookupsPerSecond: 2 } });
    const questions = Array.from({ length: 10 }, (_, index) => ({
      query: BY_EMAIL,
      variables: { value: `p${index}@example.com` },
    }));
    const answers = await askTogether(rotunda.url, questions);
    const codes = answers.flatMap(({ errors }) => errors?.[0].extensions.code ?? []);
    expect(codes.length).toBeGreaterThanOrEqual(7);
    expect(new Set(codes)).toEqual(new Set(['LIMIT_EXCEEDED']));
    expect(shop.calls.find).toBeLessThanOrEqual(3);
  });

  it('makes one customer when many ask at once, at two gateways', async () => {
    const shop = new MemorySilo({
      profiles: [
        { id: 1, email: 'ada@example.com' },
        { id: 2, email: 'ada@example.com' },
      ],
    });
    const store = await createTestStore();
    const gateways = [await start({ shop }, { store }), await start({ shop }, { store })];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        gateways[index % 2]?.ask(BY_EMAIL, { value: 'ada@example.com' }),
      ),
    );
    expect(answers.flatMap((answer) => answer?.errors ?? [])).toEqual([]);
    expect(new Set(answers.map((answer) => answer?.data.customer.id)).size).toBe(1);
    const { data } = await (gateways[0] as TestGateway).ask('{ customers { nodes { id } } }');
    expect(data.customers.nodes.length).toBe(1);
    for (const gateway of open.splice(0)) await gateway.close();
    await store.close();
  });

  it('says what a valid identifier looks like when it gets none', async () => {
    const rotunda = await start({ shop: new MemorySilo() });
    const { errors } = await rotunda.ask(BY_EMAIL, { value: 'not an address' });
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0].message).toContain('name@example.com');
  });
});

describe('naming a customer by a record or an interaction', () => {
  const shopWithOrder = () =>
    new MemorySilo({
      profiles: [{ id: 7, email: 'ada@example.com' }],
      orders: [{ no: 'o1', person: 7, at: '2026-01-02T03:04:05Z' }],
    });

  it('links a record that is named before any scan saw it', async () => {
    const rotunda = await start({ shop: shopWithOrder() });
    const { data } = await rotunda.ask(
      '{ customer(by: { record: { source: "shop", recordId: "7" } }) { records { recordId } } }',
    );
    expect(data.customer.records).toEqual([{ recordId: '7' }]);
  });

  it('answers null for a record that does not exist, and an error for a source that does not', async () => {
    const rotunda = await start({ shop: shopWithOrder() });
    const none = await rotunda.ask(
      '{ customer(by: { record: { source: "shop", recordId: "8" } }) { id } }',
    );
    expect([none.data.customer, none.errors]).toEqual([null, undefined]);
    const wrong = await rotunda.ask(
      '{ customer(by: { record: { source: "shopp", recordId: "7" } }) { id } }',
    );
    expect(wrong.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(wrong.errors?.[0].message).toContain('shop');
  });

  it('leads from an interaction to its customer, and from its id to itself', async () => {
    const rotunda = await start({ shop: shopWithOrder() });
    await rotunda.sync();
    const { data } = await rotunda.ask(
      '{ customers { nodes { id orders { nodes { id customer { id } } } } } }',
    );
    const [customer] = data.customers.nodes;
    const [{ id, customer: owner }] = customer.orders.nodes;
    expect(owner.id).toBe(customer.id);
    const found = await rotunda.ask(
      'query ($id: ID!) { customer(by: { interactionId: $id }) { id } node(id: $id) { __typename id ... on Order { occurredAt customer { id } } } }',
      { id },
    );
    expect(found.data.customer.id).toBe(customer.id);
    expect(found.data.node).toEqual({
      __typename: 'Order',
      id,
      occurredAt: '2026-01-02T03:04:05.000Z',
      customer: { id: customer.id },
    });
  });

  it('answers the objects that can be read beside one that cannot', async () => {
    const shop = shopWithOrder();
    const rotunda = await start({ shop });
    await rotunda.sync();
    const { data } = await rotunda.ask('{ customers { nodes { id orders { nodes { id } } } } }');
    const [customer] = data.customers.nodes;
    const [order] = customer.orders.nodes;
    shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const found = await rotunda.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [order.id, customer.id, 'c_nobody'],
    });
    expect(found.data.nodes).toEqual([null, { id: customer.id }, null]);
    expect(found.errors).toMatchObject([
      { path: ['nodes', 0], extensions: { code: 'LOOKUP_INCOMPLETE' } },
    ]);
  });

  it('answers null, not an error, for ids that name nothing', async () => {
    const rotunda = await start({ shop: shopWithOrder() });
    const { data, errors } = await rotunda.ask(
      '{ a: node(id: "c_nobody") { id } b: node(id: "r_forged") { id } c: customer(by: { id: "?" }) { id } d: customer(by: { interactionId: "r_x" }) { id } customersByIds(ids: ["c_nobody"]) { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: null, b: null, c: null, d: null, customersByIds: [null] });
  });
});
