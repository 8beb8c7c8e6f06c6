import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Document } from 'bson';
import type { Listening } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startCommandProxy } from '../support/startCommandProxy.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const WRITES = ['insert', 'update', 'delete', 'findAndModify'];
const REFUSED = {
  answer: {
    ok: 0,
    code: 13,
    codeName: 'Unauthorized',
    errmsg: 'not authorized on rotunda to execute command { insert: "secret" }',
  },
};
const CHANGES: readonly [string, string][] = [
  ['recordInteraction', 'RecordInteractionInput'],
  ['recordConsent', 'RecordConsentInput'],
  ['mergeCustomers', 'MergeCustomersInput'],
];

let store: TestStore;
let proxy: Listening;
let rotunda: TestGateway;
let isRefused: (command: Document) => boolean = () => false;
let keys = 0;

beforeAll(async () => {
  store = await createTestStore();
  const url = new URL(store.url);
  proxy = await startCommandProxy(Number(url.port), (command) =>
    isRefused(command) ? REFUSED : undefined,
  );
  url.port = String(proxy.port);
  const silo = new MemorySilo({
    profiles: ['a', 'b', 'c', 'd'].map((id) => ({ id, email: `${id}@example.com` })),
  });
  rotunda = await startTestGateway(
    {
      sources: {
        shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
      },
    },
    { store: { ...store, url: url.href } },
  );
  await rotunda.sync();
});
afterAll(async () => {
  await rotunda.close();
  await proxy.close();
  await store.close();
});
beforeEach(() => {
  isRefused = () => false;
});

async function idOf(recordId: string): Promise<string> {
  const query = `query ($r: String!) { customer(by: { record: { source: "shop", recordId: $r } }) { id } }`;
  return (await rotunda.ask(query, { r: recordId })).data.customer.id;
}

async function inputOf(change: string, records: readonly [string, string]) {
  const [customerId, other] = await Promise.all(records.map(idOf));
  keys += 1;
  const idempotencyKey = `key ${keys}`;
  const about = { customerId, channel: 'PHONE', idempotencyKey };
  if (change === 'recordConsent') return { ...about, purpose: 'MARKETING', status: 'REVOKED' };
  if (change === 'mergeCustomers') {
    return { customerIds: [customerId, other], reason: 'one person', idempotencyKey };
  }
  const occurredAt = '2026-03-01T10:00:00Z';
  return { ...about, purpose: 'SERVICE', direction: 'INBOUND', occurredAt, text: 'hello' };
}

const change = (name: string, type: string, input: object) =>
  rotunda.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });

const isReady = async () => (await fetch(`${rotunda.url}/readyz`)).ok;

const NOT_ALLOWED = [
  {
    message: "Rotunda's own store does not allow its user to do this.",
    extensions: { code: 'STORE_UNAVAILABLE', retryable: true },
  },
];

it.each(CHANGES)(
  'refuses %s where the store allows its user no writing, and is not ready',
  async (name, type) => {
    const input = await inputOf(name, ['a', 'b']);
    expect(await isReady()).toBe(true);
    isRefused = (command) => WRITES.some((write) => write in command);
    expect((await change(name, type, input)).errors).toMatchObject(NOT_ALLOWED);
    expect(await isReady()).toBe(false);
    isRefused = () => false;
    const { data } = await change(name, type, input);
    expect(Object.values(data)).toEqual([{ __typename: expect.stringMatching(/Success$/) }]);
    expect(await isReady()).toBe(true);
  },
);

it('says that it may be done where the store allows what is decided, and not what follows', async () => {
  const input = await inputOf('mergeCustomers', ['c', 'd']);
  isRefused = (command) =>
    WRITES.some((write) => write in command && command[write] === 'customers');
  const { errors } = await change('mergeCustomers', 'MergeCustomersInput', input);
  expect(errors).toMatchObject([{ extensions: { code: 'WRITE_UNKNOWN', retryable: true } }]);
  isRefused = () => false;
  await change('mergeCustomers', 'MergeCustomersInput', input);
  expect(await idOf('c')).toBe(await idOf('d'));
});
