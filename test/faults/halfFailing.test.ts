import { expect, it } from '@jest/globals';
import { rest } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway } from '../support/startTestGateway.js';

it('leaves a source alone of which every second round trip fails', async () => {
  let calls = 0;
  const silo = await startHttpSilo(({ path }) => {
    calls += 1;
    if (calls % 2 === 0) return { status: 500, json: {} };
    if (!path.endsWith('/tickets')) return { json: { id: '1', email: 'ada@example.com' } };
    return { json: [{ id: 't1', at: '2026-01-01T00:00:00Z' }] };
  });
  const rotunda = await startTestGateway({
    sources: {
      desk: rest({
        baseUrl: silo.url,
        retry: false,
        breaker: { calls: 6, windowMs: 600_000, openMs: 600_000 },
        profiles: { path: '/people/{recordId}', recordId: 'id', identifiers: { EMAIL: 'email' } },
        tickets: { path: '/people/{recordId}/tickets', id: 'id', occurredAt: 'at' },
      }),
    },
  });
  await eventually(async () => {
    const { data } =
      await rotunda.ask(`{ customer(by: { record: { source: "desk", recordId: "1" } }) {
      tickets { freshness { error { code } } }
    } }`);
    return data?.customer?.tickets.freshness[0].error?.code === 'SOURCE_UNAVAILABLE';
  });
  expect(calls).toBe(6);
  await rotunda.close();
  await silo.close();
});
