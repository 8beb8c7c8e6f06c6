import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { askTogether } from '../support/askTogether.js';
import { eventually } from '../support/eventually.js';
import type { Listening } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startCommandProxy } from '../support/startCommandProxy.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const RECORDS =
  'id version formerIds records { recordId } identifiers { value } identityEvents { nodes { id kind } }';
const ONE = `query ($id: ID!) { customer(by: { id: $id }) { ${RECORDS} } }`;
const CARRIER = `query ($value: String!) { customer(by: { identifier: { type: EMAIL, value: $value } }) { id version } }`;
const SOME = `query ($ids: [ID!]!) { customersByIds(ids: $ids) { id version } }`;
const LIST = `{ customers(first: 10) { nodes { ${RECORDS} } } }`;
const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) {
  ... on MergeCustomersSuccess { customer { id } identityEvent { id } } } }`;
const SPLIT = `mutation ($input: SplitCustomerInput!) { splitCustomer(input: $input) {
  ... on SplitCustomerSuccess { customers { id } } } }`;

const silo = new MemorySilo({
  profiles: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, email: `${id}@example.com` })),
});
const config = {
  sources: {
    shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
  },
};

let store: TestStore;
let proxy: Listening;
let rotunda: TestGateway;
/** Another replica, which keeps nothing. */
let other: TestGateway;
/** What `rotunda` reads of customers to show them: their versions, or so many ids, or a list, whole. */
let reads: string[];
let keys = 0;
let isAway = false;

beforeAll(async () => {
  store = await createTestStore();
  const { port } = new URL(store.url);
  proxy = await startCommandProxy(Number(port), ({ find, filter, projection }) => {
    if (find !== 'customers') return undefined;
    if (projection?.digest === 1) reads.push('versions');
    else if (projection?.recordKeys === 0) reads.push(`${filter.ids?.$in.length ?? 'list'} whole`);
    const refusal = { ok: 0, code: 13436, codeName: 'NotPrimaryOrSecondary', errmsg: 'away' };
    return isAway ? { answer: refusal } : undefined;
  });
  other = await startTestGateway(
    { ...config, store: { ...settingsOf(store.url), keptBytes: 0 } },
    { store },
  );
  await other.sync();
  reads = [];
  rotunda = await startBehindProxy();
});
afterAll(async () => {
  await rotunda.close();
  await other.close();
  await proxy.close();
  await store.close();
});
beforeEach(() => {
  reads = [];
});

function settingsOf(url: string) {
  const { database, encryptionKey, indexKey } = store;
  return { url, database, encryptionKeys: [encryptionKey], indexKey };
}

/** Starts a replica whose reads of customers are noted. */
function startBehindProxy(more: { readonly keptBytes?: number } = {}): Promise<TestGateway> {
  const url = new URL(store.url);
  url.port = String(proxy.port);
  return startTestGateway({ ...config, store: { ...settingsOf(url.href), ...more } }, { store });
}

async function idOf(recordId: string): Promise<string> {
  const query = `query ($recordId: String!) { customer(by: { record: { source: "shop", recordId: $recordId } }) { id } }`;
  return (await other.ask(query, { recordId })).data.customer.id;
}

/** The ids of two customers that are one now, and the event that made them so. */
async function mergeElsewhere(a: string, b: string) {
  const customerIds = [await idOf(a), await idOf(b)];
  const input = { customerIds, reason: 'same passport', idempotencyKey: `m${++keys}` };
  const { data } = await other.ask(MERGE, { input });
  return { customerIds, undoEventId: data.mergeCustomers.identityEvent.id };
}

async function undoElsewhere(customerId: string, undoEventId: string): Promise<void> {
  const choice = { undoEventId };
  const input = { customerId, choice, reason: 'two people', idempotencyKey: `s${++keys}` };
  expect((await other.ask(SPLIT, { input })).data.splitCustomer.customers).toHaveLength(2);
}

/** Asks both replicas; what the one that keeps nothing says is right. */
async function askBoth(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await rotunda.ask(query, variables);
  expect(errors).toBeUndefined();
  expect(data).toEqual((await other.ask(query, variables)).data);
  return data;
}

describe('a customer that was shown before', () => {
  it('is read whole once, however it is asked for; then the store is asked for its version', async () => {
    const id = await idOf('a');
    for (let time = 0; time < 3; time++) await askBoth(ONE, { id });
    expect(reads).toEqual(['1 whole', 'versions', 'versions']);
    reads = [];
    for (let time = 0; time < 2; time++) await askBoth(CARRIER, { value: 'a@example.com' });
    for (let time = 0; time < 2; time++) await askBoth(LIST);
    expect(reads).toEqual(['list whole', 'versions', 'list whole', 'versions']);
  });

  it('is read beside those that were not, at the same time', async () => {
    const [b, c, d] = await Promise.all(['b', 'c', 'd'].map(idOf));
    const fresh = await startBehindProxy();
    await fresh.ask(ONE, { id: b });
    reads = [];
    const { data } = await fresh.ask(SOME, { ids: [b, c, d] });
    expect(data.customersByIds.map((one: { id: string }) => one.id)).toEqual([b, c, d]);
    expect(reads.toSorted()).toEqual(['2 whole', 'versions']);
    await fresh.close();
  });

  it('is another one as soon as another replica merged it, and itself again when that is undone', async () => {
    const [a, b] = await Promise.all(['a', 'b'].map(idOf));
    const asked = async () => {
      await askBoth(LIST);
      for (const value of ['a@example.com', 'b@example.com']) await askBoth(CARRIER, { value });
      return Promise.all([a, b].map(async (id) => (await askBoth(ONE, { id })).customer));
    };
    const before = await asked();
    const merged = await mergeElsewhere('a', 'b');
    const [first, second] = await asked();
    expect(first).toEqual(second);
    expect(first.records).toHaveLength(2);
    await undoElsewhere(first.id, merged.undoEventId);
    const parted = await asked();
    expect(parted.map(({ id, records }) => [id, records])).toEqual(
      before.map(({ id, records }) => [id, records]),
    );
  });

  it('is read anew alone, where others of its list are as they were', async () => {
    await askBoth(LIST);
    const { customerIds, undoEventId } = await mergeElsewhere('c', 'd');
    reads = [];
    expect((await askBoth(LIST)).customers.nodes).toHaveLength(4);
    expect(reads).toEqual(['versions', '1 whole']);
    await undoElsewhere(customerIds[0] ?? '', undoEventId);
    expect((await askBoth(LIST)).customers.nodes).toHaveLength(5);
  });

  it('is nobody any more once its record is gone', async () => {
    const id = await idOf('e');
    await askBoth(LIST);
    silo.documents.profiles?.pop();
    await other.sync();
    expect((await askBoth(LIST)).customers.nodes).toHaveLength(4);
    expect((await askBoth(ONE, { id })).customer.records).toEqual([]);
    expect((await askBoth(CARRIER, { value: 'e@example.com' })).customer).toBeNull();
  });
});

describe('customers that many ask for at once', () => {
  it('are fewer reads of the store than questions, and each is told its own', async () => {
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map(idOf));
    await Promise.all(ids.map((id) => rotunda.ask(ONE, { id })));
    reads = [];
    const asked = Array.from({ length: 24 }, (_, at) => ids[at % ids.length]);
    const questions = asked.map((id) => ({ query: ONE, variables: { id } }));
    const answers = await askTogether(rotunda.url, questions);
    expect(answers.map(({ data }) => data.customer.id)).toEqual(asked);
    expect(reads.length).toBeLessThan(asked.length / 2);
  });

  it('are told as trouble to all of them while the store is away', async () => {
    const ids = await Promise.all(['a', 'b'].map(idOf));
    isAway = true;
    const answers = await Promise.all(ids.map((id) => rotunda.ask(ONE, { id })));
    isAway = false;
    for (const { errors } of answers)
      expect(errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
    await eventually(async () => (await rotunda.ask(ONE, { id: ids[0] })).data.customer !== null);
  });
});

it('is never kept where that is switched off', async () => {
  const id = await idOf('a');
  const off = await startBehindProxy({ keptBytes: 0 });
  reads = [];
  for (let time = 0; time < 2; time++) await off.ask(ONE, { id });
  expect(reads).toEqual(['1 whole', '1 whole']);
  await off.close();
});
