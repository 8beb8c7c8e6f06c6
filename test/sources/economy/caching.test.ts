import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { constant, SourceError } from '../../../src/rotunda.js';
import { eventually } from '../../support/eventually.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../../support/startTestGateway.js';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
/** So short that whatever is kept is older than that. */
const NO_TIME = 0.001;
const HOUR = 3_600;

const silos = {
  kept: createSilo('kept'),
  refreshed: createSilo('refreshed'),
  reserved: createSilo('reserved'),
};
type Name = keyof typeof silos;

const mapping = {
  deadlineMs: 30_000,
  profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
  orders: { recordId: 'person', id: 'id', occurredAt: 'at' },
  tickets: { recordId: 'person', id: 'id', occurredAt: 'at' },
  consents: {
    recordId: 'person',
    id: 'id',
    decidedAt: 'at',
    channel: constant('EMAIL'),
    purpose: constant('MARKETING'),
    status: constant('GRANTED'),
  },
};
const config = {
  sources: {
    kept: memory({
      silo: silos.kept,
      ...mapping,
      cache: { ttlSeconds: HOUR, datasets: { tickets: false as const } },
    }),
    refreshed: memory({
      silo: silos.refreshed,
      ...mapping,
      cache: { ttlSeconds: NO_TIME, staleWhileRevalidateSeconds: HOUR },
    }),
    reserved: memory({
      silo: silos.reserved,
      ...mapping,
      cache: { ttlSeconds: NO_TIME, staleIfErrorSeconds: HOUR },
    }),
  },
  live: { pollMs: 20 },
  webhooks: { kept: { secrets: [secret] } },
};

let store: TestStore;
let rotunda: TestGateway;
let replica: TestGateway;

beforeAll(async () => {
  store = await createTestStore();
  rotunda = await startTestGateway(config, { store });
  replica = await startTestGateway(config, { store });
  await rotunda.sync();
});
afterAll(async () => {
  await replica.close();
  await rotunda.close();
  await store.close();
});
beforeEach(() => {
  for (const { calls } of Object.values(silos)) {
    for (const operation of Object.keys(calls)) calls[operation] = 0;
  }
});

function createSilo(name: string): MemorySilo {
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const rows = (prefix: string) =>
    people.map((person) => ({ id: `${prefix}${person}`, person, at: '2026-01-01T00:00:00Z' }));
  return new MemorySilo({
    profiles: people.map((id) => ({ id, email: `${id}@${name}.example.com` })),
    orders: rows('o'),
    tickets: rows('t'),
    consents: rows('c'),
  });
}

const FRESHNESS = 'complete freshness { source state fetchedAt asOf ageSeconds error { code } }';
const LISTS = `
  orders(first: 5) { nodes { id } ${FRESHNESS} }
  tickets(first: 5) { nodes { id } ${FRESHNESS} }
  consents(first: 5) { nodes { id } ${FRESHNESS} }`;
const BY = 'customer(by: { record: { source: $source, recordId: $record } })';

async function read(source: Name, record: string, gateway = rotunda, demand = '') {
  const query = `query ($source: String!, $record: String!) ${demand} { ${BY} { ${LISTS} } }`;
  const { data, errors, extensions } = await gateway.ask(query, { source, record });
  expect(errors).toBeUndefined();
  return { ...data.customer, usage: extensions.rotunda.sources[0] };
}

const calls = (source: Name, dataset = 'orders') => silos[source].calls[`read ${dataset}`] ?? 0;
const addOrder = (source: Name, person: string) => {
  const id = `${person}${randomBytes(4).toString('hex')}`;
  silos[source].documents.orders?.push({ id, person, at: '2026-02-01T00:00:00Z' });
};

describe('rows that are kept', () => {
  it('are answered without a call, and say that they come from a cache and how old they are', async () => {
    const live = await read('kept', 'a');
    expect(live.orders.freshness[0]).toMatchObject({ state: 'LIVE', error: null });
    const again = await read('kept', 'a');
    expect(calls('kept')).toBe(1);
    expect(again.orders).toMatchObject({
      nodes: live.orders.nodes,
      complete: true,
      freshness: [{ source: 'kept', state: 'STALE', error: null }],
    });
    const [{ asOf, fetchedAt }] = again.orders.freshness;
    expect(Date.parse(asOf)).toBeLessThanOrEqual(Date.parse(live.orders.freshness[0].fetchedAt));
    expect(Date.parse(asOf)).toBeLessThan(Date.parse(fetchedAt));
    expect(again.usage).toMatchObject({ name: 'kept', cacheHits: 1 });
    await eventually(async () => (await read('kept', 'a')).orders.freshness[0].ageSeconds > 0);
  });

  it('are read again where more of them are asked for', async () => {
    for (const person of ['b', 'b']) addOrder('kept', person);
    const query = `query ($source: String!, $record: String!, $first: Int) { ${BY} { orders(first: $first) { nodes { id } ${FRESHNESS} } } }`;
    const ask = async (first: number) =>
      (await rotunda.ask(query, { source: 'kept', record: 'b', first })).data.customer.orders;
    expect((await ask(1)).nodes).toHaveLength(1);
    const three = await ask(3);
    expect(three).toMatchObject({ freshness: [{ state: 'LIVE' }], nodes: [{}, {}, {}] });
    const two = await ask(2);
    expect(two).toMatchObject({ freshness: [{ state: 'STALE' }], nodes: three.nodes.slice(0, 2) });
  });

  it('are never consents, nor what the configuration leaves out', async () => {
    await read('kept', 'a');
    const again = await read('kept', 'a');
    expect(again.consents.freshness[0].state).toBe('LIVE');
    expect(again.tickets.freshness[0].state).toBe('LIVE');
    expect([calls('kept', 'consents'), calls('kept', 'tickets')]).toEqual([2, 2]);
  });

  it('are shown as the worst state of their source where they are read together', async () => {
    const query = `query ($source: String!, $record: String!) { ${BY} { timeline(first: 5) { nodes { id } ${FRESHNESS} } } }`;
    const ask = () => rotunda.ask(query, { source: 'kept', record: 'c' });
    await ask();
    const { data } = await ask();
    expect(data.customer.timeline.freshness).toMatchObject([{ source: 'kept', state: 'STALE' }]);
    expect(data.customer.timeline.complete).toBe(true);
  });
});

describe('rows that were kept before the clock was set back', () => {
  async function readLater(record: string, seconds: number) {
    const { timeOrigin } = performance;
    const clock = jest.spyOn(Date, 'now');
    clock.mockImplementation(() => Math.round(timeOrigin + performance.now() + seconds * 1000));
    await read('kept', record);
    clock.mockRestore();
  }

  it('are read anew by whoever demands what holds now', async () => {
    await readLater('h', 5);
    const demanded = await read('kept', 'h', rotunda, '@freshness(maxAgeSeconds: 0)');
    expect(demanded.orders.freshness[0].state).toBe('LIVE');
  });

  it('are of no known age, and read anew for everybody', async () => {
    await readLater('g', HOUR);
    expect((await read('kept', 'g')).orders.freshness[0].state).toBe('LIVE');
    expect((await read('kept', 'g')).orders.freshness[0].state).toBe('STALE');
  });
});

describe('rows that are a little too old', () => {
  it('are answered at once, and read again behind the answer', async () => {
    await read('refreshed', 'a');
    addOrder('refreshed', 'a');
    expect((await read('refreshed', 'a')).orders).toMatchObject({
      nodes: [{}],
      freshness: [{ state: 'STALE' }],
    });
    await eventually(async () => (await read('refreshed', 'a')).orders.nodes.length === 2);
  });

  it('are still read when the gateway stops, and it waits for that', async () => {
    const third = await startTestGateway(config, { store });
    const query = `{ customer(by: { record: { source: "refreshed", recordId: "b" } }) { orders { ${FRESHNESS} } } }`;
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return (await third.ask(query)).data.customer.orders.freshness[0].state;
    };
    // What a gateway kept before it first looked for changes, it forgets then.
    await eventually(async () => (await ask()) === 'STALE');
    await eventually(() => calls('refreshed') === asked);
    silos.refreshed.abandoned = 0;
    silos.refreshed.gate = new Promise(() => undefined);
    expect(await ask()).toBe('STALE');
    await eventually(() => calls('refreshed') === asked);
    await third.close();
    silos.refreshed.gate = undefined;
    expect(silos.refreshed.abandoned).toBe(1);
  });
});

describe('a source that cannot be read', () => {
  it('is stood in for by what it said before, which tells why and how old it is', async () => {
    const live = await read('reserved', 'a');
    silos.reserved.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const old = await read('reserved', 'a');
    expect(old.orders).toMatchObject({
      nodes: live.orders.nodes,
      complete: true,
      freshness: [{ state: 'STALE', error: { code: 'SOURCE_UNAVAILABLE' } }],
    });
    expect(old.consents).toMatchObject({
      nodes: null,
      complete: false,
      freshness: [{ state: 'UNAVAILABLE' }],
    });
    const never = await read('reserved', 'b');
    expect(never.orders).toMatchObject({ nodes: null, freshness: [{ state: 'UNAVAILABLE' }] });
    const demanding = await read('reserved', 'a', rotunda, '@freshness(maxAgeSeconds: 0)');
    expect(demanding.orders).toMatchObject({ nodes: null, freshness: [{ state: 'UNAVAILABLE' }] });
    silos.reserved.failure = undefined;
    expect((await read('reserved', 'a')).orders.freshness[0].state).toBe('LIVE');
  });
});

describe('a client that demands freshness', () => {
  it('reads a whole query live, and leaves what it read to others', async () => {
    await read('kept', 'd');
    addOrder('kept', 'd');
    const live = await read('kept', 'd', rotunda, '@freshness(maxAgeSeconds: 0)');
    expect(live.orders).toMatchObject({ nodes: [{}, {}], freshness: [{ state: 'LIVE' }] });
    const kept = await read('kept', 'd', rotunda, '@freshness(maxAgeSeconds: 3600)');
    expect(kept.orders).toMatchObject({ nodes: [{}, {}], freshness: [{ state: 'STALE' }] });
  });

  it('reads one field live, beside others from the cache', async () => {
    const query = `query ($source: String!, $record: String!) { ${BY} {
      orders { ${FRESHNESS} } live: orders(freshness: { maxAgeSeconds: 0 }) { ${FRESHNESS} }
      timeline(freshness: { maxAgeSeconds: 0 }, filter: { types: ["Order"] }) { ${FRESHNESS} }
      profile { ${FRESHNESS} } liveProfile: profile(freshness: { maxAgeSeconds: 0 }) { ${FRESHNESS} }
    } }`;
    await rotunda.ask(query, { source: 'kept', record: 'e' });
    const { data } = await rotunda.ask(query, { source: 'kept', record: 'e' });
    const states = Object.entries(data.customer).map(([name, list]) => [
      name,
      (list as { freshness: { state: string }[] }).freshness[0]?.state,
    ]);
    expect(Object.fromEntries(states)).toEqual({
      orders: 'STALE',
      live: 'LIVE',
      timeline: 'LIVE',
      profile: 'STALE',
      liveProfile: 'LIVE',
    });
  });

  it('may put it in a variable, and is told what is no age', async () => {
    const query = (place: string) =>
      place === 'query'
        ? `query ($age: Int!) @freshness(maxAgeSeconds: $age) { customers(first: 1) { nodes { id } } }`
        : `query ($age: Int!) { customers(first: 1) { nodes { orders(freshness: { maxAgeSeconds: $age }) { complete } } } }`;
    expect((await rotunda.ask(query('query'), { age: 0 })).errors).toBeUndefined();
    for (const place of ['query', 'field']) {
      const { errors } = await rotunda.ask(query(place), { age: -1 });
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('got -1') },
      ]);
    }
  });
});

describe('what changed', () => {
  async function deliver(changes: unknown): Promise<void> {
    const id = randomBytes(8).toString('hex');
    const timestamp = String(Math.floor(Date.now() / 1000));
    const body = JSON.stringify({ changes });
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key)
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
    const response = await fetch(`${rotunda.url}/hooks/kept`, {
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

  it('is forgotten when a webhook tells of it, soon by every replica, and nothing else is', async () => {
    for (const gateway of [rotunda, replica]) {
      for (const record of ['f', 'g']) await read('kept', record, gateway);
    }
    addOrder('kept', 'f');
    const id = silos.kept.documents.orders?.at(-1)?.id;
    await deliver([{ dataset: 'orders', id, recordId: 'f' }]);
    const told = await read('kept', 'f');
    expect(told.orders).toMatchObject({ nodes: [{}, {}], freshness: [{ state: 'LIVE' }] });
    await eventually(async () => (await read('kept', 'f', replica)).orders.nodes.length === 2);
    for (const gateway of [rotunda, replica]) {
      expect((await read('kept', 'g', gateway)).orders.freshness[0].state).toBe('STALE');
    }
  });

  it('is forgotten also when the row that it names is gone, and nobody says whose it was', async () => {
    await read('kept', 'f');
    const orders = silos.kept.documents.orders ?? [];
    const [gone] = orders.splice(
      orders.findIndex(({ person }) => person === 'f'),
      1,
    );
    await deliver([{ dataset: 'orders', id: gone?.id }]);
    expect((await read('kept', 'f')).orders).toMatchObject({
      nodes: [{}],
      freshness: [{ state: 'LIVE' }],
    });
  });

  it('is forgotten with a person whom a source has no more, by every replica', async () => {
    const by = `query { ${BY.replace('$source', '"kept"').replace('$record', '"h"')} { id records { source } orders { nodes { id } } } }`;
    for (const gateway of [rotunda, replica]) await gateway.ask(by);
    for (const rows of Object.values(silos.kept.documents)) {
      const left = rows.filter(({ id, person }) => id !== 'h' && person !== 'h');
      rows.splice(0, rows.length, ...left);
    }
    await rotunda.sync();
    // Somebody else has the key now.
    silos.kept.documents.profiles?.push({ id: 'h', email: 'another@kept.example.com' });
    await eventually(async () => {
      const answers = await Promise.all([rotunda, replica].map((gateway) => gateway.ask(by)));
      return answers.every(({ data }) => data?.customer?.orders.nodes.length === 0);
    });
  });
});
