import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import { ConfigError } from '../../../src/config/ConfigError.js';
import { env, redis } from '../../../src/rotunda.js';
import { eventually } from '../../support/eventually.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestStore,
} from '../../support/startTestGateway.js';

const silo = new MemorySilo({
  profiles: [{ id: 'a', email: 'a@example.com' }],
  orders: [{ id: 'o', person: 'a', at: '2026-01-01T00:00:00Z' }],
});
const sources = {
  shop: memory({
    silo,
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
    orders: { recordId: 'person', id: 'id', occurredAt: 'at' },
    cache: { ttlSeconds: 3_600 },
  }),
};
const ORDERS =
  '{ customer(by: { record: { source: "shop", recordId: "a" } }) { orders { nodes { id } freshness { state } } } }';

describe('a shared cache that is none', () => {
  const sockets = new Set<Socket>();
  let server: Server;
  let says: string | undefined;
  let store: TestStore;

  beforeAll(async () => {
    store = await createTestStore();
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => says !== undefined && socket.write(says));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await store.close();
  });

  it.each([
    ['nobody listens', undefined, 1, 'ECONNREFUSED'],
    ['nothing is said', undefined, undefined, undefined],
    ['something else is spoken', 'HTTP/1.1 400 Bad Request\r\n\r\n', undefined, undefined],
    ['everything is refused', '-NOAUTH Authentication required.\r\n', undefined, undefined],
    ['everything is answered by the same', '+OK\r\n', undefined, undefined],
  ])('keeps nobody from an answer where %s', async (_, said, at, reason) => {
    says = said;
    const port = at ?? (server.address() as AddressInfo).port;
    const shared = redis({ url: `redis://127.0.0.1:${port}` });
    const rotunda = await startTestGateway({ sources, cache: { shared } }, { store });
    await rotunda.sync();
    await eventually(async () => {
      const { data } = await rotunda.ask(ORDERS);
      expect(data.customer.orders.nodes).toHaveLength(1);
      return data.customer.orders.freshness[0].state === 'STALE';
    });
    const told = rotunda.log.filter((line) => line.includes('caches are not shared'));
    if (reason !== undefined) expect(told).toEqual([expect.stringContaining(`"${reason}"`)]);
    await rotunda.close();
  });
});

it('is refused with its place where it makes no sense', () => {
  const problemsOf = (cache: object) => {
    try {
      planGateway({ sources, cache }, { env: {}, folder: '.' });
      return [];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return error.problems.map(({ path, message }) => `${path}: ${message}`);
    }
  };
  expect(problemsOf({ shared: redis({ url: 'rediss://user:pass@cache:6380/2' }) })).toEqual([]);
  expect(problemsOf({ shared: redis({ url: env('REDIS_URL') }) })).toEqual([
    'cache.shared.url: expected the environment variable REDIS_URL; it is not set',
  ]);
  expect(problemsOf({ shared: redis({ url: 'memcached://host', timeoutMs: 0 }) })).toEqual([
    expect.stringMatching(/^cache\.shared\.url: expected a URL such as redis:/),
    expect.stringMatching(/^cache\.shared\.timeoutMs: /),
  ]);
  expect(problemsOf({ shared: { url: 'redis://host' }, ttlSeconds: 60 })).toEqual([
    expect.stringMatching(/^cache\.shared\.type: /),
    expect.stringMatching(/^cache\.ttlSeconds: unknown key/),
  ]);
});
