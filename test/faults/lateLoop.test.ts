import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rest } from '../../src/rotunda.js';
import { type Listening, listenOnLoopback } from '../support/listenOnLoopback.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';
import { send } from './httpFaults.js';

const DEADLINE_MS = 2_000;
let silo: Listening;
let rotunda: TestGateway;
/** Whether this thread, which is the gateway's too, does something else right after the answer. */
let isBusy = false;

beforeAll(async () => {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/people')) {
      send(response, [{ id: '1', email: 'ada@example.com' }]);
      return;
    }
    send(response, [{ id: 't', at: '2026-01-01T00:00:00Z' }]);
    if (isBusy) setImmediate(workPastTheDeadline);
  });
  silo = await listenOnLoopback(server);
  rotunda = await startTestGateway({
    sources: {
      desk: rest({
        baseUrl: `http://127.0.0.1:${silo.port}`,
        deadlineMs: DEADLINE_MS,
        profiles: {
          path: '/people',
          batch: { param: 'ids', size: 10 },
          scan: { path: '/people' },
          recordId: 'id',
          identifiers: { EMAIL: 'email' },
        },
        tickets: { path: '/tickets/{recordId}', id: 'id', occurredAt: 'at' },
      }),
    },
  });
  await rotunda.sync();
});
afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

function workPastTheDeadline(): void {
  const end = performance.now() + 1.2 * DEADLINE_MS;
  while (performance.now() < end);
}

it('takes an answer that came while the gateway was busy for one that came in time', async () => {
  const query = '{ customers { nodes { tickets { complete freshness { error { code } } } } } }';
  const read = async () => (await rotunda.ask(query)).data.customers.nodes[0].tickets;
  await read();
  isBusy = true;
  expect(await read()).toEqual({ complete: true, freshness: [{ error: null }] });
});
