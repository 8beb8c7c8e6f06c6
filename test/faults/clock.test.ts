import { afterEach, expect, it, jest } from '@jest/globals';
import { rest } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { type SiloAnswer, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway } from '../support/startTestGateway.js';

const HOUR_MS = 3_600_000;

afterEach(() => {
  jest.restoreAllMocks();
});

it('asks a source again after its Retry-After, though the clock was set back meanwhile', async () => {
  let refusal: SiloAnswer | undefined = { status: 429, headers: { 'retry-after': '1' }, json: {} };
  const silo = await startHttpSilo(({ path }) => {
    if (!path.endsWith('/tickets')) return { json: { id: '1', email: 'ada@example.com' } };
    return refusal ?? { json: [{ id: 't1', at: '2026-01-01T00:00:00Z' }] };
  });
  const rotunda = await startTestGateway({
    sources: {
      desk: rest({
        baseUrl: silo.url,
        profiles: { path: '/people/{recordId}', recordId: 'id', identifiers: { EMAIL: 'email' } },
        tickets: { path: '/people/{recordId}/tickets', id: 'id', occurredAt: 'at' },
      }),
    },
  });
  const tickets = async () => {
    const { data } =
      await rotunda.ask(`{ customer(by: { record: { source: "desk", recordId: "1" } }) {
      tickets { complete freshness { error { code } } }
    } }`);
    return data.customer.tickets;
  };
  expect(await tickets()).toEqual({
    complete: false,
    freshness: [{ error: { code: 'SOURCE_RATE_LIMITED' } }],
  });
  refusal = undefined;
  const tell = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => tell() - HOUR_MS);
  await eventually(async () => (await tickets()).complete);
  await rotunda.close();
  await silo.close();
});

it.each([
  ['back', -HOUR_MS],
  ['forward', HOUR_MS],
])(
  'leaves a source alone that failed too often, and for no longer, though the clock was set %s meanwhile',
  async (_, byMs) => {
    let isDown = true;
    let calls = 0;
    const silo = await startHttpSilo(({ path }) => {
      if (!path.endsWith('/tickets')) return { json: { id: '1', email: 'ada@example.com' } };
      calls += 1;
      return isDown
        ? { status: 500, json: {} }
        : { json: [{ id: 't1', at: '2026-01-01T00:00:00Z' }] };
    });
    const rotunda = await startTestGateway({
      sources: {
        desk: rest({
          baseUrl: silo.url,
          retry: false,
          breaker: { calls: 3, openMs: 3_000 },
          profiles: { path: '/people/{recordId}', recordId: 'id', identifiers: { EMAIL: 'email' } },
          tickets: { path: '/people/{recordId}/tickets', id: 'id', occurredAt: 'at' },
        }),
      },
    });
    const customer =
      '{ customer(by: { record: { source: "desk", recordId: "1" } }) { tickets { complete freshness { error { code } } } } }';
    const tickets = async () => (await rotunda.ask(customer)).data?.customer.tickets;
    await eventually(
      async () => (await tickets())?.freshness[0].error.code === 'SOURCE_UNAVAILABLE',
    );
    const tell = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => tell() + byMs);
    const before = calls;
    await tickets();
    expect(calls).toBe(before);
    isDown = false;
    await eventually(async () => (await tickets())?.complete === true);
    await rotunda.close();
    await silo.close();
  },
);
