import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rest, SourceError } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const RUNNING = 4;
const QUEUED = 4;
const ids = ['1', '2', '3'];
const rowsOf = (prefix: string) =>
  ids.map((id) => ({ no: `${prefix}${id}`, person: id, at: '2026-01-01T00:00:00Z' }));
const profiles = ids.map((id) => ({ id, email: `${id}@example.com` }));

const quick = new MemorySilo({ profiles, orders: rowsOf('o') });
const fields = { recordId: 'person', id: 'no', occurredAt: 'at' };
const identity = { recordId: 'id', identifiers: { EMAIL: 'email' } };
/** Questions for tickets that have come to the slow silo, and what they wait for. */
let arrived = 0;
let gate: Promise<void> | undefined;
let slow: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  slow = await startHttpSilo(async ({ path }) => {
    if (path === '/people') return { json: profiles };
    arrived += 1;
    await gate;
    return { json: rowsOf('t') };
  });
  rotunda = await startTestGateway({
    limits: { requestMs: 60_000 },
    sources: {
      slow: rest({
        baseUrl: slow.url,
        bulkhead: { running: RUNNING, queued: QUEUED },
        deadlineMs: 60_000,
        profiles: {
          path: '/people',
          batch: { param: 'ids', size: 10 },
          scan: { path: '/people' },
          ...identity,
        },
        tickets: { path: '/tickets', batch: { param: 'ids', size: 10 }, ...fields },
      }),
      quick: memory({ silo: quick, profiles: identity, orders: fields }),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await slow.close();
});

const TICKETS =
  '{ customers { nodes { tickets { nodes { id } complete freshness { source state } } } } }';
const ORDERS =
  '{ customers { nodes { orders { nodes { id } complete freshness { source state } } } } }';

it('answers of the others while one silo holds twice of what it can take', async () => {
  let release = () => {};
  gate = new Promise((resolve) => {
    release = resolve;
  });
  let held = 0;
  const asked = Array.from({ length: 2 * (RUNNING + QUEUED) }, async () => {
    held += 1;
    const answer = await rotunda.ask(TICKETS);
    held -= 1;
    return answer;
  });
  // What is above what may run and wait is told so; the rest waits.
  await eventually(() => held === RUNNING + QUEUED);
  for (let round = 0; round < 20; round++) {
    const { data } = await rotunda.ask(ORDERS);
    for (const { orders } of data.customers.nodes) {
      expect(orders).toMatchObject({
        nodes: [{}],
        complete: true,
        freshness: [{ source: 'quick', state: 'LIVE' }],
      });
    }
  }
  expect(held).toBe(RUNNING + QUEUED);
  expect(arrived).toBe(RUNNING);
  gate = undefined;
  release();
  const states = (await Promise.all(asked)).map(
    ({ data }) => data.customers.nodes[0].tickets.freshness[0].state,
  );
  expect(states.filter((state) => state === 'LIVE')).toHaveLength(RUNNING + QUEUED);
  expect(states.filter((state) => state === 'UNAVAILABLE')).toHaveLength(RUNNING + QUEUED);
});

it('answers who is who, and stays ready, while all silos are down', async () => {
  slow.proxy.setFault('refuse');
  quick.failure = new SourceError('SOURCE_UNAVAILABLE', 'down');
  const { data, errors } = await rotunda.ask(`{
    customer(by: { identifier: { type: EMAIL, value: "1@example.com" } }) {
      id
      identifiers { type value }
      records { source recordId }
      orders { nodes { id } complete freshness { state } }
    }
    searchCustomers(text: "2@example.com") { nodes { id } complete }
  }`);
  expect(errors).toBeUndefined();
  expect(data.customer).toEqual({
    id: expect.any(String),
    identifiers: expect.arrayContaining([{ type: 'EMAIL', value: '1@example.com' }]),
    records: expect.arrayContaining([
      { source: 'slow', recordId: '1' },
      { source: 'quick', recordId: '1' },
    ]),
    orders: { nodes: null, complete: false, freshness: [{ state: 'UNAVAILABLE' }] },
  });
  expect((await fetch(`${rotunda.url}/readyz`)).status).toBe(200);
  expect(data.searchCustomers).toEqual({ nodes: [{ id: expect.any(String) }], complete: false });
});
