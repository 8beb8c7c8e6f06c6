import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient } from '@redis/client';
import { constant, redis } from '../../../src/rotunda.js';
import { eventually } from '../../support/eventually.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import { type FaultProxy, startFaultProxy } from '../../support/startFaultProxy.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../../support/startTestGateway.js';

// Wants a real server; .ci/run starts one.
const url = process.env.REDIS_URL ?? '';
const withRedis = url === '' ? describe.skip : describe;
if (url === '') process.stderr.write('Caches that replicas share are not tested: no REDIS_URL.\n');

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const prefix = `t${randomBytes(8).toString('hex')}`;
const HOUR = 3_600;
/** Some of them by name, the others to be read once. */
const people = [...'abcdefghij', ...Array.from({ length: 400 }, (_, at) => `p${at}`)];
let unread = people.length - 400;
const nextPerson = () => people[unread++] as string;
const silo = new MemorySilo({
  profiles: people.map((id) => ({ id, email: `${id}@shop.example.com` })),
  orders: people.map((person) => ({ id: `order-${person}`, person, at: '2026-01-01T00:00:00Z' })),
  consents: people.map((person) => ({ id: `c${person}`, person, at: '2026-01-01T00:00:00Z' })),
});

function configAt(at: string, more: object = {}) {
  return {
    cache: { shared: redis({ url: at, prefix, timeoutMs: 1_000 }) },
    sources: {
      shop: memory({
        silo,
        deadlineMs: 30_000,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        orders: { recordId: 'person', id: 'id', occurredAt: 'at' },
        consents: {
          recordId: 'person',
          id: 'id',
          decidedAt: 'at',
          channel: constant('EMAIL'),
          purpose: constant('MARKETING'),
          status: constant('GRANTED'),
        },
        cache: { ttlSeconds: HOUR },
        ...more,
      }),
    },
    webhooks: { shop: { secrets: [secret] } },
  };
}

const LISTS = ['orders', 'consents']
  .map((list) => `${list} { nodes { id } complete freshness { state asOf ageSeconds } }`)
  .join(' ');

async function read(gateway: TestGateway, record: string, demand = '') {
  const query = `query ${demand} { customer(by: { record: { source: "shop", recordId: "${record}" } }) { ${LISTS} } }`;
  const { data, errors, extensions } = await gateway.ask(query);
  expect(errors).toBeUndefined();
  return { ...data.customer, usage: extensions.rotunda.sources[0] };
}

const stateOf = async (...asked: Parameters<typeof read>) =>
  (await read(...asked)).orders.freshness[0].state;

/** Resolves when one has what another reads. */
async function untilShared(from: TestGateway, to: TestGateway): Promise<void> {
  await eventually(async () => {
    const person = nextPerson();
    await read(from, person);
    return (await stateOf(to, person)) === 'STALE';
  });
}

async function deliver(gateway: TestGateway, changes: unknown): Promise<void> {
  const id = randomBytes(8).toString('hex');
  const timestamp = String(Math.floor(Date.now() / 1000));
  const body = JSON.stringify({ changes });
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const response = await fetch(`${gateway.url}/hooks/shop`, {
    method: 'POST',
    headers: {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
    body,
  });
  expect(response.status).toBe(204);
}

async function addOrder(gateway: TestGateway, person: string): Promise<void> {
  const id = `order-${randomBytes(4).toString('hex')}`;
  silo.documents.orders?.push({ id, person, at: '2026-02-01T00:00:00Z' });
  await deliver(gateway, [{ dataset: 'orders', id, recordId: person }]);
}

/** Everything that lies in Redis, as one text, and for how long each key does. */
async function dumpRedis() {
  const client = createClient({ url });
  await client.connect();
  const keys = await client.keys(`${prefix}:*`);
  const boxes = keys.filter((key) => key.length > 0);
  const texts = await Promise.all(
    boxes.map(async (key) => {
      const isBox = (await client.type(key)) === 'hash';
      return [key, JSON.stringify(isBox ? await client.hGetAll(key) : await client.get(key))];
    }),
  );
  const lasting = await Promise.all(boxes.map((key) => client.pTTL(key)));
  client.destroy();
  return { text: texts.flat().join('\n'), lasting };
}

withRedis('a cache that replicas share', () => {
  let store: TestStore;
  let first: TestGateway;
  let second: TestGateway;

  beforeAll(async () => {
    store = await createTestStore();
    first = await startTestGateway(configAt(url), { store });
    second = await startTestGateway(configAt(url), { store });
    await first.sync();
    await untilShared(first, second);
    await untilShared(second, first);
  });
  afterAll(async () => {
    await first.close();
    await second.close();
    await store.close();
  });
  beforeEach(() => {
    for (const operation of Object.keys(silo.calls)) silo.calls[operation] = 0;
  });

  it('answers what another has read, and says how old it is', async () => {
    const live = await read(first, 'b');
    expect(live.orders.freshness).toMatchObject([{ state: 'LIVE' }]);
    const kept = await read(second, 'b');
    expect(kept.orders).toMatchObject({ nodes: live.orders.nodes, complete: true });
    expect(Date.parse(kept.orders.freshness[0].asOf)).toBeLessThanOrEqual(Date.now());
    expect(kept.usage).toMatchObject({ name: 'shop', cacheHits: 1 });
    const third = await startTestGateway(configAt(url), { store });
    await untilShared(first, third);
    expect(await stateOf(third, 'b')).toBe('STALE');
    await third.close();
  });

  it('never has consents, nor anything for who demands what is now', async () => {
    await read(first, 'c');
    const kept = await read(second, 'c');
    expect(kept.consents.freshness[0].state).toBe('LIVE');
    expect(await stateOf(second, 'c', '@freshness(maxAgeSeconds: 0)')).toBe('LIVE');
  });

  it('has nothing for who maps the rows otherwise', async () => {
    await read(first, 'd');
    const other = await startTestGateway(
      configAt(url, {
        orders: { recordId: 'person', id: 'id', occurredAt: 'at', channel: constant('WEB') },
      }),
      { store },
    );
    expect(await stateOf(other, 'd')).toBe('LIVE');
    await other.close();
  });

  it('forgets at once, for all, what changed', async () => {
    await read(first, 'e');
    await read(first, 'f');
    await addOrder(first, 'e');
    expect((await read(second, 'e')).orders).toMatchObject({
      nodes: [{}, {}],
      freshness: [{ state: 'LIVE' }],
    });
    expect(await stateOf(second, 'f')).toBe('STALE');
    await deliver(second, [{ dataset: 'orders', id: 'order-that-is-gone' }]);
    await eventually(async () => (await stateOf(first, 'f')) === 'LIVE');
  });

  it('never has what was read before a change and kept after it', async () => {
    let release = () => {};
    silo.gate = new Promise((resolve) => {
      release = resolve;
    });
    const early = read(first, 'g');
    await eventually(() => silo.calls['read orders'] === 1);
    await deliver(second, [{ dataset: 'orders', id: 'order-that-is-gone' }]);
    silo.gate = undefined;
    release();
    await early;
    expect(await stateOf(second, 'g')).toBe('LIVE');
  });

  it('has nothing of a person whom a source has no more', async () => {
    await read(first, 'h');
    for (const rows of Object.values(silo.documents)) {
      const left = rows.filter(({ id, person }) => id !== 'h' && person !== 'h');
      rows.splice(0, rows.length, ...left);
    }
    const before = await dumpRedis();
    await first.sync();
    await eventually(async () => (await dumpRedis()).lasting.length < before.lasting.length);
    silo.documents.profiles?.push({ id: 'h', email: 'another@shop.example.com' });
    await eventually(async () => (await read(second, 'h')).orders.nodes.length === 0);
  });

  it('names nobody to who reads it, and lasts for a while only', async () => {
    await read(first, 'i');
    const { text, lasting } = await dumpRedis();
    for (const told of ['shop.example.com', 'order-', '2026-01-01', 'orders', '"i"']) {
      expect(text).not.toContain(told);
    }
    expect(lasting.every((ms) => ms > 0)).toBe(true);
  });
});

withRedis('a shared cache that is away for a while', () => {
  let store: TestStore;
  let proxy: FaultProxy;
  let proxied: string;

  beforeAll(async () => {
    store = await createTestStore();
    proxy = await startFaultProxy(Number(new URL(url).port || 6379));
    proxied = `redis://127.0.0.1:${proxy.port}`;
  });
  afterAll(async () => {
    await proxy.close();
    await store.close();
  });

  it.each(['refuse', 'hang'] as const)(
    'is done without while it does this: %s; and has nothing then that changed meanwhile',
    async (fault) => {
      const gateway = await startTestGateway(configAt(proxied), { store });
      await gateway.sync();
      const other = await startTestGateway(configAt(url), { store });
      await untilShared(gateway, other);
      await other.close();
      const others = Array.from({ length: 80 }, nextPerson);
      for (const person of ['j', ...others]) await read(gateway, person);
      proxy.setFault(fault);
      await addOrder(gateway, 'j');
      expect(await stateOf(gateway, 'j')).toBe('LIVE');
      await eventually(async () => (await stateOf(gateway, 'j')) === 'STALE');
      await gateway.close();
      proxy.setFault('none');
      const later = await startTestGateway(configAt(proxied), { store });
      await eventually(async () => (await stateOf(later, others.pop() as string)) === 'STALE');
      expect((await read(later, 'j')).orders).toMatchObject({
        nodes: silo.documents.orders?.filter(({ person }) => person === 'j').map(() => ({})),
      });
      await later.close();
    },
  );
});
