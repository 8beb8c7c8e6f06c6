import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoQueries } from '../../src/cli/demoQueries.js';
import { type HatShop, startHatShop } from '../../src/demo/startHatShop.js';
import type { RotundaConfig } from '../../src/rotunda.js';
import { contractOperations, hasContract } from '../support/contractOperations.js';
import { type CountedSilos, countSiloCalls } from '../support/countSiloCalls.js';
import { eventually } from '../support/eventually.js';
import { followActivity } from '../support/followActivity.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

/** A busy machine must not make a count fail. */
const REQUEST_MS = 20_000;

const PAGE = `query ($first: Int!) { customers(first: $first) { nodes {
  records { source }
  profile { displayName }
  orders(first: 5) { nodes { id total { amount } } complete }
  events(first: 5) { nodes { id } complete }
  messages(first: 5) { nodes { id } complete }
  tickets(first: 5) { nodes { id } complete }
  loyaltyAccounts(first: 1) { nodes { tier } complete }
} } }`;

let shop: HatShop;
let store: TestStore;
let rotunda: TestGateway;
let silos: CountedSilos;

beforeAll(async () => {
  const mongodbUrl = process.env.MONGODB_URI;
  shop = await startHatShop({ customers: 200, seed: 4, ...(mongodbUrl ? { mongodbUrl } : {}) });
  store = await createTestStore();
  silos = await countSiloCalls(shop);
  const { store: _own, ...config } = shop.config;
  const limits = { requestMs: REQUEST_MS };
  const { sources } = silos;
  rotunda = await startTestGateway({ ...config, sources, limits } as RotundaConfig, { store });
  await rotunda.sync();
  // What a gateway asks a silo once in its life is not to be counted with a question.
  await rotunda.ask(PAGE, { first: 1 });
}, 60_000);

afterAll(async () => {
  await rotunda.close();
  await silos.close();
  await store.close();
  await shop.close();
});

interface Usage {
  readonly name: string;
  readonly calls: number;
}

/** Sends an operation, and answers with it what each silo was asked by it. */
async function countCalls(query: string, variables: Record<string, unknown>) {
  const before = silos.seen();
  const answer = await rotunda.ask(query, variables);
  const after = silos.seen();
  const calls = Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]),
  );
  const said = Object.fromEntries(
    answer.extensions.rotunda.sources.map(({ name, calls: count }: Usage) => [name, count]),
  );
  return { ...answer, calls, said };
}

async function hatBuyerId(): Promise<string> {
  const { data } = await rotunda.ask(
    'query ($value: String!) { customer(by: { identifier: { type: EMAIL, value: $value } }) { id } }',
    { value: shop.hatBuyerEmail },
  );
  return data.customer.id;
}

it('reads the lines of orders where they are asked for, beside lists that do without', async () => {
  const { data } = await rotunda.ask(
    `query ($id: ID!) { customer(by: { id: $id }) {
      bare: orders(first: 5) { nodes { id } }
      whole: orders(first: 5) { edges { node { id ...Lines } } }
      timeline(first: 50, filter: { types: ["Order"] }) { nodes { id ...Lines } }
      plain: timeline(first: 50, filter: { types: ["Order"] }) { nodes { id } }
    } }
    fragment Lines on Order { lines { name quantity } }`,
    { id: await hatBuyerId() },
  );
  const { bare, whole, timeline, plain } = data.customer;
  const lines = new Map<string, unknown[]>(
    timeline.nodes.map((order: { id: string; lines: unknown[] }) => [order.id, order.lines]),
  );
  expect(plain.nodes.map(({ id }: { id: string }) => id)).toEqual([...lines.keys()]);
  expect(bare.nodes).toEqual(
    whole.edges.map(({ node }: { node: { id: string } }) => ({ id: node.id })),
  );
  for (const { node } of whole.edges) {
    expect(node.lines.length).toBeGreaterThan(0);
    expect(node.lines).toEqual(lines.get(node.id));
  }
});

const operations = contractOperations('00-core.graphql');

(hasContract ? describe : describe.skip)('the operations of the contract, word for word', () => {
  const omnichannel = (name: string) =>
    contractOperations('02-omnichannel.graphql').get(name) ?? '';
  const send = async (name: string, variables = {}) => {
    const { data, errors } = await rotunda.ask(operations.get(name) ?? '', variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('are seven', () => {
    expect([...operations.keys()]).toEqual([
      'CustomerByIdentifier',
      'Customer360',
      'CustomerPage',
      'SearchCustomers',
      'Refetch',
      'ByOrder',
      'Sources',
    ]);
  });

  it('find the hat buyer by address', async () => {
    const { customer } = await send('CustomerByIdentifier', {
      type: 'EMAIL',
      value: 'HAT.BUYER@example.com',
    });
    expect(customer).toEqual({
      id: await hatBuyerId(),
      version: expect.any(Number),
      profile: { displayName: expect.any(String) },
    });
  });

  it('give the hat buyer whole, from all eight silos', async () => {
    const { customer } = await send('Customer360', { id: await hatBuyerId() });
    const lists = Object.entries(customer).filter(
      ([, value]) => value !== null && typeof value === 'object' && 'nodes' in (value as object),
    );
    expect(lists.map(([name]) => name)).toEqual([
      'orders',
      'returns',
      'tickets',
      'messages',
      'calls',
      'events',
      'campaignSends',
      'loyaltyAccounts',
      'consents',
    ]);
    for (const [name, list] of lists) {
      const { nodes, complete, freshness } = list as {
        nodes: unknown[];
        complete: boolean;
        freshness: { state: string }[];
      };
      expect([name, complete, nodes.length > 0]).toEqual([name, true, true]);
      expect(freshness.every(({ state }) => state === 'LIVE')).toBe(true);
    }
    expect(customer.profile.complete).toBe(true);
    const named = JSON.stringify(customer);
    for (const name of [
      'shop',
      'stores',
      'crm',
      'loyalty',
      'helpdesk',
      'social',
      'behaviour',
      'mailer',
    ]) {
      expect(named).toContain(`"source":"${name}"`);
    }
    const [bowler] = customer.orders.nodes.filter(({ lines }: { lines: { name: string }[] }) =>
      /bowler/i.test(JSON.stringify(lines)),
    );
    expect(bowler).toMatchObject({
      device: 'TABLET',
      fulfilment: { method: 'PICKUP', location: { kind: 'STORE' } },
    });
    expect(customer.returns.nodes[0]).toMatchObject({
      dropOff: { kind: 'PARTNER' },
      order: { id: bowler.id },
    });
  });

  it('page through people', async () => {
    const seen = new Set<string>();
    let after: string | null = null;
    for (;;) {
      const {
        customers,
      }: {
        customers: {
          nodes: { id: string; orders: { complete: boolean } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await send('CustomerPage', { first: 70, after });
      for (const { id, orders } of customers.nodes) {
        expect([seen.has(id), orders.complete]).toEqual([false, true]);
        seen.add(id);
      }
      if (!customers.pageInfo.hasNextPage) break;
      after = customers.pageInfo.endCursor;
    }
    expect(seen.size).toBeGreaterThanOrEqual(200);
  });

  it('search, read again by id, and go from an order to its customer', async () => {
    const { searchCustomers } = await send('SearchCustomers', { text: 'hat.buyer@example.com' });
    const id = await hatBuyerId();
    expect([searchCustomers.nodes[0].id, searchCustomers.complete]).toEqual([id, true]);
    const { customer } = await send('Customer360', { id });
    const order = customer.orders.nodes[0];
    const { node } = await send('Refetch', { id: order.id });
    expect(node).toEqual({
      __typename: 'Order',
      id: order.id,
      source: order.source,
      occurredAt: order.occurredAt,
      customer: { id },
    });
    expect((await send('ByOrder', { interactionId: order.id })).customer).toEqual({ id });
  });

  it('record what no silo holds, and tell who follows of it', async () => {
    const customerId = await hatBuyerId();
    const activity = `subscription ($id: ID!) { customerActivity(customerId: $id) { id channel } }`;
    const follower = followActivity<{ id: string }>(`${rotunda.url}/graphql`, activity, {
      id: customerId,
    });
    await eventually(() => rotunda.log.some((line) => line.includes('"subscribed"')));
    const { data, errors } = await rotunda.ask(omnichannel('RecordInteraction'), {
      input: {
        customerId,
        channel: 'STORE',
        purpose: 'SERVICE',
        direction: 'INBOUND',
        occurredAt: '2026-03-01T10:00:00Z',
        text: 'asked for a larger bowler',
        idempotencyKey: 'spoke at the counter',
      },
    });
    expect(errors).toBeUndefined();
    const { recordInteraction } = data;
    expect(recordInteraction).toMatchObject({
      __typename: 'RecordInteractionSuccess',
      interaction: { channel: 'STORE', purpose: 'SERVICE' },
      customer: { id: customerId },
    });
    const { id } = recordInteraction.interaction;
    expect(await follower.until(1)).toEqual([{ id, channel: 'STORE' }]);
    await follower.close();
  });

  it('tell how the silos are doing', async () => {
    const { sources } = await send('Sources');
    const silos = sources.filter(({ name }: { name: string }) => name !== 'rotunda');
    expect(silos.length).toBe(8);
    for (const source of silos)
      expect(source).toMatchObject({ state: 'UP', error: null, lastSuccessAt: expect.any(String) });
  });
});

it('answers the query that the README shows as the README says', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, query = ''] = readme.match(/```graphql\n(query HatBuyer .*?)```/s) ?? [];
  const [, answer = ''] = readme.match(/```json\n(.*?)```/s) ?? [];
  const { data } = await rotunda.ask(query);
  expect(data).toEqual(JSON.parse(answer).data);
});

it.each([
  ['as lists have it', 'Koper, Henriëtte'],
  ['in pieces, as some systems copy it', 'Henriëtte Koper'.normalize('NFD')],
  ['with marks that nobody sees', '\u200eHenriëtte Koper\u200b'],
  ['in capitals, with room', '  HENRIËTTE\t KOPER '],
  ['by her address, from the middle of a sentence', 'hat.buyer@example.com,'],
])('finds somebody %s', async (_how, text) => {
  const { data } = await rotunda.ask(
    'query ($text: String!) { searchCustomers(text: $text) { nodes { id } } }',
    { text },
  );
  expect(data.searchCustomers.nodes).toContainEqual({ id: await hatBuyerId() });
});

it('answers the queries that the demo shows, whichever run of it GraphiQL kept them from', async () => {
  for (const query of demoQueries(shop.hatBuyerEmail)) {
    expect(query).not.toContain(await hatBuyerId());
    const { data, errors } = await rotunda.ask(query);
    expect([errors, Object.values(data).includes(null)]).toEqual([undefined, false]);
  }
});

describe('calls to the silos', () => {
  const BATCHING = ['shop', 'stores', 'crm', 'loyalty', 'social', 'behaviour'];

  it('are as many for 100 customers as for one, where a silo can batch, and one per record where it cannot', async () => {
    const one = await countCalls(PAGE, { first: 1 });
    const many = await countCalls(PAGE, { first: 100 });
    expect(many.data.customers.nodes.length).toBe(100);
    const hasAll = new Set(
      many.data.customers.nodes.flatMap(({ records }: { records: { source: string }[] }) =>
        records.map(({ source }) => source),
      ),
    );
    for (const name of BATCHING) {
      expect(hasAll).toContain(name);
      const datasets =
        { shop: 2, stores: 3, crm: 1, loyalty: 2, social: 2, behaviour: 2 }[name] ?? 0;
      expect([name, many.calls[name]]).toEqual([name, datasets]);
      expect(one.calls[name] ?? 0).toBeLessThanOrEqual(datasets);
    }
    const atDesk = many.data.customers.nodes
      .flatMap(({ records }: { records: { source: string }[] }) => records)
      .filter(({ source }: { source: string }) => source === 'helpdesk').length;
    // Profiles, tickets and messages, each a call per record.
    expect(many.calls.helpdesk).toBe(3 * atDesk);
  });

  it('are the same for one person as for a page of those who are in the same silos', async () => {
    const id = await hatBuyerId();
    const fields = PAGE.slice(PAGE.indexOf('profile {'), PAGE.lastIndexOf('} } }'));
    const one = await countCalls(`query ($id: ID!) { customer(by: { id: $id }) { ${fields} } }`, {
      id,
    });
    const many = await countCalls(PAGE, { first: 100 });
    for (const name of BATCHING) expect([name, one.calls[name]]).toEqual([name, many.calls[name]]);
  });

  it('are what `extensions.rotunda.sources` says', async () => {
    for (const first of [1, 100]) {
      const { calls, said } = await countCalls(PAGE, { first });
      for (const [name, count] of Object.entries(calls))
        expect([name, said[name] ?? 0]).toEqual([name, count]);
    }
  });
});

describe('the store', () => {
  it('holds nothing of the demo in readable form', async () => {
    const dump = await rotunda.dumpStore();
    const { data } = await rotunda.ask(
      '{ customers(first: 100) { nodes { identifiers { value } records { recordId } profile { givenName familyName } } } }',
    );
    let words = 0;
    for (const { identifiers, records, profile } of data.customers.nodes) {
      const texts = [
        ...identifiers.map(({ value }: { value: string }) => value),
        ...records.map(({ recordId }: { recordId: string }) => recordId),
        profile.givenName,
        profile.familyName,
      ];
      // Three letters or digits turn up in any hash by chance.
      for (const text of texts.filter((one) => one !== null && one.length > 5)) {
        words += 1;
        expect(dump.includes(text) ? text : 'nothing').toBe('nothing');
      }
    }
    expect(words).toBeGreaterThan(500);
  });
});
