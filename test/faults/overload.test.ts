import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ROOM = 3;
const ASK = '{ customers { nodes { orders { nodes { id } } } } }';

const silo = new MemorySilo({
  profiles: [{ id: 1, email: 'ada@example.com' }],
  orders: [{ no: 'a', person: 1, at: '2026-01-01T00:00:00Z' }],
});
const sources = {
  shop: memory({
    silo,
    deadlineMs: 60_000,
    profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
    orders: { recordId: 'person', id: 'no', occurredAt: 'at' },
  }),
};
let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    limits: { requestsRunning: ROOM, requestsWaiting: 0, requestMs: 60_000 },
    sources,
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

function post(signal?: AbortSignal, { url } = rotunda): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ASK }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Fills the gateway with requests that wait for their silo, and answers what lets them go on. */
async function fill(signal?: AbortSignal, gateway = rotunda) {
  let release = () => {};
  silo.gate = new Promise((resolve) => {
    release = resolve;
  });
  const before = silo.calls['read orders'] ?? 0;
  const held = Array.from({ length: ROOM }, async () => {
    // There may be less room for a while, if the machine is busy.
    let response = await post(signal, gateway);
    while (response.status === 503) response = await post(signal, gateway);
    return response;
  });
  await eventually(() => silo.calls['read orders'] === before + ROOM);
  return {
    held,
    release: () => {
      silo.gate = undefined;
      release();
    },
  };
}

it('refuses what is too much with 503, Retry-After and JSON, and answers what it let in', async () => {
  const { held, release } = await fill();
  const refused = await post();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: expect.stringContaining('Retry-After'),
        extensions: { code: 'OVERLOADED', retryable: true, requestId: expect.any(String) },
      },
    ],
  });
  for (const path of ['healthz', 'readyz', 'metrics']) {
    expect((await fetch(`${rotunda.url}/${path}`)).status).toBe(200);
  }
  release();
  for (const response of await Promise.all(held)) {
    expect(await response.json()).toMatchObject({
      data: { customers: { nodes: [{ orders: { nodes: [{}] } }] } },
    });
  }
  await eventually(async () => (await post()).status === 200);
  const metrics = await (await fetch(`${rotunda.url}/metrics`)).text();
  expect(metrics).toMatch(/rotunda_requests_shed_total [1-9]/);
});

it('has room again once clients have gone', async () => {
  const gone = new AbortController();
  const { held, release } = await fill(gone.signal);
  gone.abort();
  await Promise.allSettled(held);
  await eventually(async () => {
    const response = post();
    release();
    return (await response).status === 200;
  });
});

it('lets some wait for their turn, and no more', async () => {
  const patient = await startTestGateway({
    limits: { requestsRunning: ROOM, requestsWaiting: 1, requestMs: 60_000 },
    sources,
  });
  await patient.sync();
  const { held, release } = await fill(undefined, patient);
  const more = [post(undefined, patient), post(undefined, patient)];
  expect((await Promise.race(more)).status).toBe(503);
  release();
  const statuses = (await Promise.all([...held, ...more])).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 503]);
  await patient.close();
});

it('lets nobody join those who wait once it takes too long', async () => {
  const patient = await startTestGateway({
    limits: { requestsRunning: ROOM, requestsWaiting: 1_000, requestMs: 8_000 },
    sources,
  });
  await patient.sync();
  const { held, release } = await fill(undefined, patient);
  const begun = silo.calls['read orders'];
  const waiting: Promise<Response>[] = [];
  let isRefused = false;
  await eventually(() => {
    const one = post(undefined, patient);
    waiting.push(one);
    void one.then(({ status }) => {
      isRefused ||= status === 503;
    });
    return isRefused;
  });
  // Nobody's turn has come or gone: those who wait still do, and the last was not let in.
  expect(silo.calls['read orders']).toBe(begun);
  release();
  await Promise.all([...held, ...waiting]);
  await patient.close();
});
