import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rest } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { type FaultProxy, startFaultProxy } from '../support/startFaultProxy.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const ORDERS = `query ($source: String!) {
  customer(by: { record: { source: $source, recordId: "1" } }) {
    orders { freshness { source state error { code } } }
  }
}`;
const NAMES = ['quota', 'slow', 'closed', 'free'] as const;
type Name = (typeof NAMES)[number];

let isClosed = false;
let silo: HttpSilo;
let store: TestStore;
let proxy: FaultProxy;
let replicas: TestGateway[] = [];

beforeAll(async () => {
  silo = await startHttpSilo(({ path }) => {
    if (path.endsWith('/people')) {
      return { json: [{ id: '1', given: 'Ada', email: `ada@${path.split('/')[1]}.example.com` }] };
    }
    return isClosed && path.startsWith('/closed')
      ? { status: 429, headers: { 'retry-after': '60' }, json: {} }
      : { json: [{ id: 'o', person: '1', at: '2026-01-01T00:00:00Z' }] };
  });
  const source = (name: Name, rate?: object) =>
    rest({
      baseUrl: `${silo.url}/${name}`,
      deadlineMs: 5_000,
      ...(rate && { rate }),
      profiles: {
        path: '/people',
        batch: { param: 'ids', size: 10 },
        scan: { path: '/people' },
        recordId: 'id',
        identifiers: { EMAIL: 'email' },
      },
      orders: {
        path: '/orders',
        batch: { param: 'ids', size: 10 },
        recordId: 'person',
        id: 'id',
        occurredAt: 'at',
      },
    });
  store = await createTestStore();
  const config = {
    sources: {
      quota: source('quota', { perDay: 12 }),
      slow: source('slow', { perSecond: 0.01, burst: 20 }),
      closed: source('closed'),
      free: source('free'),
    },
  };
  const first = await startTestGateway(config, { store });
  await first.sync();
  proxy = await startFaultProxy(Number(new URL(store.url).port));
  const url = new URL(store.url);
  url.port = String(proxy.port);
  url.searchParams.set('directConnection', 'true');
  const second = await startTestGateway(config, { store: { ...store, url: url.href } });
  replicas = [first, second];
});
afterAll(async () => {
  for (const one of replicas) await one.close();
  await proxy.close();
  await silo.close();
  await store.close();
});

const asked = (source: Name) =>
  silo.requests.filter(({ path }) => path === `/${source}/orders`).length;

async function ask(source: Name, replica: TestGateway | undefined) {
  const { data } = (await replica?.ask(ORDERS, { source })) ?? { data: null };
  return data.customer.orders.freshness.find((one: { source: string }) => one.source === source);
}

describe('what a source allows', () => {
  it.each([['quota'], ['slow']] as const)(
    'is shared by two replicas: %s is asked no oftener by both than by one',
    async (source) => {
      const all = () => silo.requests.filter(({ path }) => path.startsWith(`/${source}/`)).length;
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, place) => ask(source, replicas[place % 2])),
      );
      const limited = answers.filter(({ error }) => error?.code === 'SOURCE_RATE_LIMITED');
      const most = source === 'quota' ? 12 : 20;
      expect(limited).toHaveLength(40 - asked(source));
      expect(all()).toBeLessThanOrEqual(most);
      expect(all()).toBeGreaterThanOrEqual(most - 2);
    },
  );

  it('stays refused by the replica that was not there when it was spent', async () => {
    for (const one of replicas) {
      expect(await ask('quota', one)).toMatchObject({ error: { code: 'SOURCE_RATE_LIMITED' } });
    }
  });
});

describe('a source that wants to be left alone', () => {
  it('is soon asked by no replica', async () => {
    isClosed = true;
    expect(await ask('closed', replicas[0])).toMatchObject({
      error: { code: 'SOURCE_RATE_LIMITED' },
    });
    isClosed = false;
    await eventually(async () => (await ask('closed', replicas[1])).error !== null);
    expect(await ask('closed', replicas[1])).toMatchObject({
      error: { code: 'SOURCE_RATE_LIMITED' },
    });
    expect(await ask('free', replicas[1])).toMatchObject({ state: 'LIVE' });
  });
});
