import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, money, rest } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { listenOnLoopback } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';
import { BOTH, type Fault, HTTP_FAULTS, orders, send } from './httpFaults.js';

/** Of silos that never answer; the others have time. */
const DEADLINE_MS = 400;
const PATIENT_MS = 20_000;
let isDown = true;
/** What a silo that is down waits for before it says so. */
let trial: Promise<void> | undefined;

const FAULTS: readonly Fault[] = [
  ...HTTP_FAULTS,
  {
    name: 'refuses what it is asked, and is well',
    react: (response) => send(response, {}, 400),
    options: { retry: false, breaker: { calls: 5, openMs: 60_000 } },
    state: 'UNAVAILABLE',
    code: 'SOURCE_ERROR',
    asked: 1,
  },
  {
    name: 'is down for a while',
    react: async (response) => {
      await trial;
      send(response, isDown ? {} : orders, isDown ? 500 : 200);
    },
    options: { retry: false, breaker: { calls: 5, openMs: 300 } },
    state: 'UNAVAILABLE',
    code: 'SOURCE_ERROR',
    asked: 1,
  },
  {
    name: 'may be asked three times, and then hardly ever',
    react: (response) => send(response, orders),
    options: { rate: { perSecond: 0.001, burst: 3 } },
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
  {
    name: 'fails after the first time, and may be stood in for',
    react: (response, attempt) => send(response, orders, attempt === 0 ? 200 : 500),
    options: { retry: false, cache: { ttlSeconds: 0.001, staleIfErrorSeconds: 3_600 } },
    state: 'LIVE',
    amounts: BOTH,
    asked: 1,
  },
];
const nameOf = (place: number) => `s${place}`;
const REFUSING = nameOf(FAULTS.length - 4);
const DOWN = nameOf(FAULTS.length - 3);
const LIMITED = nameOf(FAULTS.length - 2);
const RESERVED = nameOf(FAULTS.length - 1);

const ORDERS = `query ($source: String!) {
  customer(by: { record: { source: $source, recordId: "1" } }) {
    records { source }
    orders {
      nodes { source total { amount } }
      complete
      freshness { source state ageSeconds droppedRows error { code } }
    }
  }
}`;

const asked = new Map<string, number>();
const closed = new Set<string>();
let isInnerAsked = false;
let rotunda: TestGateway;
let closeSilo: () => Promise<unknown>;

beforeAll(async () => {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://silo');
    const [, source = '', what] = url.pathname.split('/');
    if (source === 'inner') isInnerAsked = true;
    if (what === 'people') {
      send(response, [{ id: '1', given: 'Ada', email: `${source}@example.com` }]);
      return;
    }
    const attempt = asked.get(source) ?? 0;
    asked.set(source, attempt + 1);
    response.on('close', () => closed.add(source));
    FAULTS[Number(source.slice(1))]?.react(response, attempt, request);
  });
  const { port, close } = await listenOnLoopback(server);
  closeSilo = close;
  const well = new MemorySilo({
    profiles: FAULTS.map((_, place) => ({
      id: `w${place}`,
      email: `${nameOf(place)}@example.com`,
    })),
    orders: FAULTS.map((_, place) => ({
      id: `o${place}`,
      person: `w${place}`,
      at: '2026-01-02T00:00:00Z',
      amount: '5.00',
    })),
  });
  const mapping = {
    id: 'id',
    recordId: 'person',
    occurredAt: 'at',
    total: money('amount', constant('EUR')),
  };
  const faulty = FAULTS.map(({ code, options = {}, orders: own }, place) => [
    nameOf(place),
    rest({
      baseUrl: `http://127.0.0.1:${port}/${nameOf(place)}`,
      deadlineMs: code === 'SOURCE_TIMEOUT' ? DEADLINE_MS : PATIENT_MS,
      ...options,
      profiles: {
        path: '/people',
        batch: { param: 'ids', size: 10 },
        scan: { path: '/people' },
        recordId: 'id',
        givenName: 'given',
        identifiers: { EMAIL: 'email' },
      },
      orders: { path: '/orders', batch: { param: 'ids', size: 10 }, ...mapping, ...own },
    }),
  ]);
  rotunda = await startTestGateway({
    sources: {
      ...Object.fromEntries(faulty),
      well: memory({
        silo: well,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        orders: mapping,
      }),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await closeSilo();
});

async function readOrders(source: string) {
  const before = asked.get(source) ?? 0;
  const { data, errors } = await rotunda.ask(ORDERS, { source });
  expect(errors).toBeUndefined();
  const { orders: found, records } = data.customer;
  expect(records).toHaveLength(2);
  const amountsOf = (name: string) =>
    found.nodes
      .filter((node: { source: string }) => node.source === name)
      .map(({ total }: { total: { amount: string } }) => total.amount)
      .toSorted();
  return {
    complete: found.complete,
    freshness: found.freshness.find((one: { source: string }) => one.source === source),
    amounts: amountsOf(source),
    others: amountsOf('well'),
    asked: (asked.get(source) ?? 0) - before,
  };
}

describe.each(FAULTS.map((fault, place) => ({ ...fault, source: nameOf(place) })))(
  'a silo that $name',
  ({ source, state, code = null, amounts = [], asked: expected, askedAgain }) => {
    it(`is ${state}${code === null ? '' : ` with ${code}`}, and the others are exact`, async () => {
      const read = await readOrders(source);
      expect(read).toMatchObject({
        complete: state === 'LIVE',
        freshness: { state, error: code === null ? null : { code } },
        amounts,
        others: ['5.00'],
        asked: expected,
      });
      if (code === 'SOURCE_TIMEOUT') await eventually(() => closed.has(source));
      if (askedAgain !== undefined) {
        const again = await readOrders(source);
        expect(again).toMatchObject({ freshness: { error: { code } }, asked: askedAgain });
      }
    });
  },
);

it('is stood in for by what it said before, with its age, where that is allowed', async () => {
  await eventually(async () => (await readOrders(RESERVED)).freshness.ageSeconds > 0);
  expect(await readOrders(RESERVED)).toMatchObject({
    complete: true,
    freshness: { state: 'STALE', error: { code: 'SOURCE_ERROR' } },
    amounts: BOTH,
    others: ['5.00'],
  });
});

describe('a silo that fails again and again', () => {
  it('is left alone, and answered for at once', async () => {
    let read: Awaited<ReturnType<typeof readOrders>>;
    await eventually(async () => {
      read = await readOrders(DOWN);
      if (read.asked > 0) return false;
      expect(read.freshness).toMatchObject({ error: { code: 'SOURCE_UNAVAILABLE' } });
      expect(read.others).toEqual(['5.00']);
      return true;
    });
  });

  it('is asked by one after a while, whatever the others want', async () => {
    const before = asked.get(DOWN) ?? 0;
    let end = () => {};
    trial = new Promise((resolve) => {
      end = resolve;
    });
    const codes: string[] = [];
    const reads: Promise<unknown>[] = [];
    const read = async () => codes.push((await readOrders(DOWN)).freshness.error.code);
    await eventually(() => {
      reads.push(read());
      return asked.get(DOWN) === before + 1;
    });
    reads.push(read(), read());
    await eventually(() => codes.length === reads.length - 1);
    expect(new Set(codes)).toEqual(new Set(['SOURCE_UNAVAILABLE']));
    trial = undefined;
    end();
    await Promise.all(reads);
    expect(codes.at(-1)).toBe('SOURCE_ERROR');
    expect(asked.get(DOWN)).toBe(before + 1);
  });

  it('is read again once it is well', async () => {
    isDown = false;
    await eventually(async () => (await readOrders(DOWN)).complete);
    expect((await readOrders(DOWN)).amounts).toEqual(BOTH);
  });
});

it('goes on to ask a silo that refuses questions, as it may take others', async () => {
  for (let time = 0; time < 10; time++) expect((await readOrders(REFUSING)).asked).toBe(1);
});

it('asks a silo no more often than it may be asked', async () => {
  const reads = await Promise.all(Array.from({ length: 12 }, () => readOrders(LIMITED)));
  const limited = reads.filter(({ freshness }) => freshness.error !== null);
  expect(asked.get(LIMITED)).toBeLessThanOrEqual(3);
  expect(limited.length).toBeGreaterThanOrEqual(9);
  for (const { freshness, others } of limited) {
    expect(freshness).toMatchObject({ error: { code: 'SOURCE_RATE_LIMITED' } });
    expect(others).toEqual(['5.00']);
  }
});

it('leads nobody anywhere else, and changes no prototype', () => {
  expect(isInnerAsked).toBe(false);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(rotunda.log.join('')).not.toContain('ada@example.com');
});
