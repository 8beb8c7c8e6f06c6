import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import type { Listening } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type OpenDashboard, openDashboard } from '../support/openDashboard.js';
import { startPathProxy } from '../support/startPathProxy.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const silo = new MemorySilo({
  profiles: [{ id: 1, email: 'ada@example.com', name: 'Ada' }],
  tickets: [{ id: 1, personId: 1, at: '2026-11-01T10:00:00Z', subject: 'Where is my hat?' }],
});
const shop = memory({
  silo,
  profiles: { recordId: 'id', displayName: 'name', identifiers: { EMAIL: 'email' } },
  tickets: { recordId: 'personId', id: 'id', occurredAt: 'at', subject: 'subject' },
});

let rotunda: TestGateway;
let proxy: Listening & { readonly url: string };
let page: OpenDashboard;
let customer: string;
let gate: Promise<void> | undefined;
let held = 0;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: { shop },
    server: { dashboard: true, graphiql: true },
  });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  customer = `#/customers/${data.customers.nodes[0].id}`;
  proxy = await startPathProxy(rotunda.url, '/crm/360', ({ headers }) => {
    if (gate === undefined || headers.accept !== 'text/event-stream') return undefined;
    held += 1;
    return gate;
  });
});
afterEach(async () => {
  expect(page.faults()).toBe('');
  await page.close();
});
afterAll(async () => {
  await proxy.close();
  await rotunda.close();
});

describe('the dashboard behind a proxy that has it under a path', () => {
  it('is found, and finds all that it needs', async () => {
    const root = await fetch(`${proxy.url}/`);
    expect(root.url).toBe(`${proxy.url}/dashboard/`);
    page = await openDashboard(proxy.url);
    await page.press('Ada');
    await page.shows('Where is my hat?');
    await page.shows('Live');
    await page.hides('Not live');
  });

  it('misses nothing that comes in between its first look and its connection for news', async () => {
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    page = await openDashboard(proxy.url, customer);
    await page.shows('Where is my hat?');
    await eventually(() => held > 0);
    const more = { id: 2, personId: 1, at: '2026-11-02T10:00:00Z', subject: 'It has come.' };
    silo.documents.tickets?.push(more);
    gate = undefined;
    open();
    await page.shows('It has come.');
  });
});
