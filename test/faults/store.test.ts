import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Document } from 'bson';
import { eventually } from '../support/eventually.js';
import type { Listening } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type CommandFault, startCommandProxy } from '../support/startCommandProxy.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const WRITES = new Set(['insert', 'update', 'delete', 'findAndModify']);
const NOT_PRIMARY = { ok: 0, code: 10107, codeName: 'NotWritablePrimary', errmsg: 'not primary' };

const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
  ... on RecordInteractionSuccess { interaction { id text } }
  ... on UserError { code }
} }`;
const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) {
  ... on MergeCustomersSuccess { customer { id formerIds } }
  ... on UserError { code }
} }`;
const STORY = `query ($id: ID!) { customer(by: { id: $id }) {
  orders { nodes { id } complete }
  recordedInteractions { nodes { text } complete }
} }`;

let store: TestStore;
let proxy: Listening;
let rotunda: TestGateway;
/** Another replica, whose store is well. */
let other: TestGateway;
let decide: (command: Document) => CommandFault | undefined;
let keys = 0;

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const silo = new MemorySilo({
  profiles: names.map((id) => ({ id, email: `${id}@example.com` })),
  orders: names.map((id) => ({ id: `o${id}`, person: id, at: '2026-01-01T00:00:00Z' })),
});
const sources = {
  shop: memory({
    silo,
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
    orders: { recordId: 'person', id: 'id', occurredAt: 'at' },
  }),
};

beforeAll(async () => {
  store = await createTestStore();
  const url = new URL(store.url);
  proxy = await startCommandProxy(Number(url.port), (command) => decide(command));
  url.port = String(proxy.port);
  decide = () => undefined;
  const limits = { requestMs: 2_000 };
  other = await startTestGateway({ sources }, { store });
  await other.sync();
  rotunda = await startTestGateway({ sources, limits }, { store: { ...store, url: url.href } });
});

afterAll(async () => {
  await rotunda.close();
  await other.close();
  await proxy.close();
  await store.close();
});

beforeEach(() => {
  decide = () => undefined;
});

async function idOf(recordId: string): Promise<string> {
  const query = `query ($r: String!) { customer(by: { record: { source: "shop", recordId: $r } }) { id } }`;
  return (await other.ask(query, { r: recordId })).data.customer.id;
}

const nextKey = () => {
  keys += 1;
  return `key ${keys}`;
};

const inputFor = (customerId: string, text: string) => ({
  customerId,
  channel: 'PHONE',
  purpose: 'SERVICE',
  direction: 'INBOUND',
  occurredAt: '2026-03-01T10:00:00Z',
  text,
  idempotencyKey: nextKey(),
});

async function textsOf(id: string): Promise<string[]> {
  const { data } = await other.ask(STORY, { id });
  return data.customer.recordedInteractions.nodes.map(({ text }: { text: string }) => text);
}

/** Does something to the first insert into a collection. */
function onceFor(collection: string, fault: CommandFault): () => boolean {
  let isDone = false;
  decide = (command) => {
    if (isDone || command.insert !== collection) return undefined;
    isDone = true;
    return fault;
  };
  return () => isDone;
}

const MAJORITY_TIMEOUT: CommandFault = {
  alter: (reply) => ({
    ...reply,
    writeConcernError: {
      code: 64,
      codeName: 'WriteConcernFailed',
      errmsg: 'waiting for replication timed out',
      errInfo: { wtimeout: true },
    },
  }),
};

describe.each([
  ['whose connection breaks after the write', { breakAfter: true } as CommandFault],
  ['whose majority does not confirm in time', MAJORITY_TIMEOUT],
])('a store %s', (_, fault) => {
  it('has recorded an interaction once, and the same key answers it', async () => {
    const id = await idOf(fault === MAJORITY_TIMEOUT ? 'a' : 'b');
    const input = inputFor(id, 'once');
    const isDone = onceFor('interactions', fault);
    const { errors } = await rotunda.ask(RECORD, { input });
    expect(isDone()).toBe(true);
    expect(errors).toMatchObject([{ extensions: { code: 'WRITE_UNKNOWN', retryable: true } }]);
    const again = await rotunda.ask(RECORD, { input });
    expect(again.data.recordInteraction.interaction.text).toBe('once');
    expect(await other.ask(RECORD, { input })).toMatchObject({ data: again.data });
    expect(await textsOf(id)).toEqual(['once']);
  });

  it('has merged once, and the same key answers it', async () => {
    const [left, right] = fault === MAJORITY_TIMEOUT ? ['c', 'd'] : ['e', 'f'];
    const customerIds = [await idOf(left as string), await idOf(right as string)];
    const input = { customerIds, reason: 'same person', idempotencyKey: nextKey() };
    onceFor('decisions', fault);
    const { data, errors } = await rotunda.ask(MERGE, { input });
    if (errors !== undefined) {
      expect(errors).toMatchObject([{ extensions: { code: 'WRITE_UNKNOWN', retryable: true } }]);
    } else expect(data.mergeCustomers.customer.formerIds).toHaveLength(1);
    const again = await rotunda.ask(MERGE, { input });
    expect(again.data.mergeCustomers.customer.formerIds).toHaveLength(1);
    expect(await idOf(left as string)).toBe(await idOf(right as string));
    expect(await other.ask(MERGE, { input })).toMatchObject({ data: again.data });
  });
});

describe('a store without a primary', () => {
  it('refuses writes in time as something to retry, and reads of sources go on', async () => {
    const [g, h] = [await idOf('g'), await idOf('h')];
    const ask = (query: string, variables: object) => rotunda.ask(query, { ...variables });
    decide = (command) =>
      WRITES.has(Object.keys(command)[0] ?? '') ? { answer: NOT_PRIMARY } : undefined;
    const input = inputFor(g, 'while it was away');
    const merge = { customerIds: [g, h], reason: 'same person', idempotencyKey: nextKey() };
    const [recorded, merged, read] = await Promise.all([
      ask(RECORD, { input }),
      ask(MERGE, { input: merge }),
      ask(STORY, { id: g }),
    ]);
    for (const { errors } of [recorded, merged]) {
      expect(errors).toMatchObject([
        {
          extensions: {
            code: expect.stringMatching(/^(STORE_UNAVAILABLE|WRITE_UNKNOWN)$/),
            retryable: true,
          },
        },
      ]);
    }
    expect(read.data.customer.orders).toMatchObject({ nodes: [{}], complete: true });
    decide = () => undefined;
    await eventually(async () => (await ask(RECORD, { input })).errors === undefined);
    await eventually(async () => (await ask(MERGE, { input: merge })).errors === undefined);
    expect(await textsOf(g)).toEqual(['while it was away']);
    expect(await idOf('g')).toBe(await idOf('h'));
  });
});

describe('a replica set that has lost its primary', () => {
  it('is read all the same, and written again once it has one', async () => {
    let isPrimary = true;
    const own = await startCommandProxy(Number(new URL(store.url).port), (command) => {
      const [name = ''] = Object.keys(command);
      if (HELLO.has(name)) return { answer: helloOf(own.port, isPrimary) };
      return !isPrimary && WRITES.has(name) ? { answer: NOT_PRIMARY } : undefined;
    });
    const url = `mongodb://127.0.0.1:${own.port}/?replicaSet=rs&heartbeatFrequencyMS=500`;
    const limits = { requestMs: 2_000 };
    const gateway = await startTestGateway({ sources, limits }, { store: { ...store, url } });
    const id = await idOf('i');
    const input = inputFor(id, 'in the end');
    isPrimary = false;
    const { errors } = await gateway.ask(RECORD, { input });
    expect(errors).toMatchObject([{ extensions: { retryable: true } }]);
    const { data } = await gateway.ask(STORY, { id });
    expect(data.customer.orders).toMatchObject({ nodes: [{}], complete: true });
    isPrimary = true;
    await eventually(async () => (await gateway.ask(RECORD, { input })).errors === undefined);
    expect(await textsOf(id)).toContain('in the end');
    await gateway.close();
    await own.close();
  });
});

describe('a client that goes away', () => {
  it('has its change made all the same', async () => {
    const id = await idOf('i');
    const input = inputFor(id, 'said in leaving');
    const client = new AbortController();
    decide = (command) => {
      if (command.find !== 'interactions') return undefined;
      client.abort();
      // The gateway notices that nobody listens any more.
      return { after: sleep(200) };
    };
    const asked = fetch(`${rotunda.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: RECORD, variables: { input } }),
      signal: client.signal,
    });
    await expect(asked).rejects.toThrow();
    await eventually(async () => (await textsOf(id)).includes('said in leaving'));
  });
});

const HELLO = new Set(['hello', 'ismaster', 'isMaster']);

function helloOf(port: number, isPrimary: boolean): Document {
  const me = `127.0.0.1:${port}`;
  return {
    ok: 1,
    helloOk: true,
    isWritablePrimary: isPrimary,
    ismaster: isPrimary,
    secondary: !isPrimary,
    setName: 'rs',
    hosts: [me],
    me,
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    minWireVersion: 0,
    maxWireVersion: 21,
    localTime: new Date(),
  };
}
