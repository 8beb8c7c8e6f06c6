import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import type { ReadPriority } from '../../../src/sources/resilience/RateLimiter.js';
import { SharedRateLimiter } from '../../../src/sources/resilience/SharedRateLimiter.js';
import { RateStore } from '../../../src/store/RateStore.js';
import { eventually } from '../../support/eventually.js';
import { openTestMongo, type TestMongo } from '../../support/openTestMongo.js';
import { type FaultProxy, startFaultProxy } from '../../support/startFaultProxy.js';

const name = `t_${randomBytes(8).toString('hex')}`;
let mongo: TestMongo;
let proxy: FaultProxy;
let clients: MongoClient[];
let stores: RateStore[];

beforeAll(async () => {
  mongo = await openTestMongo();
  proxy = await startFaultProxy(Number(new URL(mongo.url).port));
  const away = new URL(mongo.url);
  away.port = String(proxy.port);
  away.searchParams.set('directConnection', 'true');
  clients = [mongo.url, away.href].map((url) => new MongoClient(url));
  stores = clients.map((client, place) => new RateStore(client.db(name), `replica ${place}`));
  for (const store of [...stores, ...stores]) await store.beat();
});
afterAll(async () => {
  await clients[0]?.db(name).dropDatabase();
  for (const client of clients) await client.close(true);
  await proxy.close();
  await mongo.close();
});

/** Takes so many round trips one after the other; answers how many it may make. */
async function takeMany(limiter: SharedRateLimiter, count: number, priority: ReadPriority) {
  let taken = 0;
  for (let one = 0; one < count; one++) if ((await limiter.take(priority)) === 0) taken += 1;
  return taken;
}

const limiters = (source: string, rate: { perSecond?: number; burst?: number; perDay?: number }) =>
  stores.map((store) => new SharedRateLimiter(source, rate, store)) as [
    SharedRateLimiter,
    SharedRateLimiter,
  ];

it('lets all replicas together make no more round trips than a source allows', async () => {
  const both = limiters('quota', { perDay: 25 });
  const taken = await Promise.all(both.map((one) => takeMany(one, 40, 'interactive')));
  const sum = taken.reduce((one, other) => one + other, 0);
  expect(sum).toBeLessThanOrEqual(25);
  expect(sum).toBeGreaterThan(15);
});

it('leaves a source alone for a day at most, whatever it asks for', async () => {
  const [one] = limiters('century', {});
  one.closeFor(100 * 365 * 86_400_000);
  expect(await one.take('interactive')).toBeLessThanOrEqual(86_400_000);
  expect(await one.take('interactive')).toBeGreaterThan(80_000_000);
});

it('leaves a part of a burst to requests, and more of it to them and a sync than to reports', async () => {
  const [one, other] = limiters('burst', { perSecond: 0.001, burst: 40 });
  expect(await takeMany(one, 40, 'report')).toBe(20);
  expect(await takeMany(other, 40, 'report')).toBe(0);
  expect(await takeMany(other, 40, 'sync')).toBe(12);
  expect(await takeMany(one, 40, 'interactive')).toBe(8);
});

it('keeps to its share while the store is away, and tells what it made of it afterwards', async () => {
  const [one, other] = limiters('share', { perDay: 21 });
  expect(await takeMany(other, 1, 'interactive')).toBe(1);
  proxy.setFault('refuse');
  const alone = await takeMany(other, 40, 'interactive');
  expect(other.isAlone).toBe(true);
  expect(alone).toBeLessThanOrEqual(11);
  expect(alone).toBeGreaterThan(7);
  proxy.setFault('none');
  await eventually(async () => {
    await other.take('interactive');
    return !other.isAlone;
  });
  expect(alone + (await takeMany(one, 40, 'interactive'))).toBeLessThanOrEqual(21);
});
