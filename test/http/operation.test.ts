import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { rest } from '../../src/rotunda.js';
import { startFaultProxy } from '../support/startFaultProxy.js';
import { type SiloRequest, startHttpSilo } from '../support/startHttpSilo.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
} from '../support/startTestGateway.js';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const people = [{ id: 1, given: 'Wilhelmina', email: 'w.f@example.com' }];

/** A silo of one person, that waits as long as `gate` does before it answers. */
async function startSilo(gate: (request: SiloRequest) => Promise<unknown> = async () => undefined) {
  const silo = await startHttpSilo(async (request) => {
    await gate(request);
    return {
      json: request.path.endsWith('tickets') ? [{ id: 't', at: '2026-01-01T00:00:00Z' }] : people,
    };
  });
  closing.push(() => silo.close());
  const source = rest({
    baseUrl: silo.url,
    profiles: {
      path: '/people',
      batch: { param: 'ids', size: 10 },
      scan: { path: '/people' },
      recordId: 'id',
      givenName: 'given',
      identifiers: { EMAIL: 'email' },
    },
    tickets: { path: '/people/{recordId}/tickets', id: 'id', occurredAt: 'at', subject: 'about' },
  });
  return { silo, source };
}

async function start(
  config: Parameters<typeof startTestGateway>[0],
  options = {},
): Promise<TestGateway> {
  const gateway = await startTestGateway(config, options);
  closing.push(() => gateway.close());
  return gateway;
}

/** A promise, and what resolves it. */
function signal(): [promise: Promise<void>, resolve: () => void] {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return [promise, resolve];
}

const POST_HEAD =
  'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';
const TICKETS =
  'query Tickets { customers { nodes { profile { givenName } tickets { nodes { id } complete } } } }';

describe('metrics', () => {
  it('count calls, rows, dropped rows, errors and operations, and name no customer', async () => {
    const { silo, source } = await startSilo();
    const rotunda = await start({ sources: { desk: source } });
    await rotunda.sync();
    await rotunda.ask(TICKETS, {}, { 'apollographql-client-name': 'dashboard' });
    people[0] = { id: 1, given: { not: 'a text' } as never, email: 'w.f@example.com' };
    await rotunda.ask(TICKETS);
    people[0] = { id: 1, given: 'Wilhelmina', email: 'w.f@example.com' };
    silo.proxy.setFault('refuse');
    await rotunda.ask(TICKETS);
    const text = await (await fetch(`${rotunda.url}/metrics`)).text();
    expect(text).toMatch(/rotunda_source_calls_total\{source="desk",dataset="tickets"\} 2/);
    expect(text).toMatch(/rotunda_source_rows_total\{source="desk",dataset="tickets"\} 2/);
    expect(text).toMatch(
      /rotunda_source_dropped_rows_total\{source="desk",dataset="profiles",field="givenName"\} 1/,
    );
    expect(text).toMatch(
      /rotunda_source_errors_total\{source="desk",dataset="tickets",code="SOURCE_UNAVAILABLE"\} 1/,
    );
    expect(text).toMatch(
      /rotunda_source_seconds_count\{source="desk",dataset="tickets",operation="read"\} 3/,
    );
    expect(text).toMatch(/rotunda_source_in_flight\{source="desk"\} 0/);
    expect(text).toMatch(
      /rotunda_operation_seconds_count\{operation="Tickets",client="dashboard",outcome="ok"\} 1/,
    );
    expect(text).not.toMatch(/Wilhelmina|w\.f@/);
  });

  it('do not grow with the names that clients think up', async () => {
    const { source } = await startSilo();
    const rotunda = await start({ sources: { desk: source } });
    for (let index = 0; index < 250; index++) await rotunda.ask(`query Q${index} { __typename }`);
    const text = await (await fetch(`${rotunda.url}/metrics`)).text();
    const names = new Set([...text.matchAll(/operation="([^"]+)"/g)].map(([, name]) => name));
    expect(names.size).toBeLessThanOrEqual(210);
    expect(names).toContain('other');
  });
});

describe('the log', () => {
  it('has a line per request, with its id and without customer data', async () => {
    const { source } = await startSilo();
    const rotunda = await start({ sources: { desk: source } });
    await rotunda.sync();
    await rotunda.ask(
      'query Find($v: String!) { customer(by: { identifier: { type: EMAIL, value: $v } }) { profile { givenName } } }',
      {
        v: 'w.f@example.com',
      },
    );
    const lines = rotunda.log.map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        operation: 'Find',
        requestId: expect.any(String),
        actor: 'tester',
        tenant: 'default',
      }),
    );
    expect(rotunda.log.join('')).not.toMatch(/Wilhelmina|w\.f@/);
  });

  it('repeats no name of an operation that is none, or without end, and neither do the metrics', async () => {
    const { source } = await startSilo();
    const rotunda = await start({ sources: { desk: source } });
    await rotunda.ask(`query ${'Q'.repeat(10_000)} { __typename }`);
    await fetch(`${rotunda.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query A { __typename }', operationName: 'w.f@example.com' }),
    });
    const metrics = await (await fetch(`${rotunda.url}/metrics`)).text();
    for (const text of [rotunda.log.join(''), metrics]) {
      expect(text).toContain('query');
      expect(text).not.toMatch(/w\.f@|Q{200}/);
    }
  });
});

describe('tracing', () => {
  it('sends the trace context of the client on to the silos', async () => {
    const { silo, source } = await startSilo();
    const rotunda = await start({ sources: { desk: source } });
    await rotunda.sync();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await rotunda.ask(TICKETS, {}, { traceparent });
    expect(silo.requests.at(-1)?.headers.traceparent).toBe(traceparent);
  });

  it('records spans of request and calls, and makes the calls part of them', async () => {
    const spans: string[] = [];
    const collector = await startHttpSilo(({ body }) => {
      spans.push(body);
      return { json: {} };
    });
    closing.push(() => collector.close());
    const { silo, source } = await startSilo();
    const rotunda = await start({
      sources: { desk: source },
      telemetry: { otlpUrl: `${collector.url}/v1/traces` },
    });
    await rotunda.sync();
    await rotunda.ask(
      TICKETS,
      {},
      { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
    );
    expect(silo.requests.at(-1)?.headers.traceparent).toMatch(
      /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/,
    );
    await closing.pop()?.();
    const exported = spans.join('');
    expect(exported).toContain('desk read tickets');
    expect(exported).toContain('0af7651916cd43dd8448eb211c80319c');
    expect(exported).not.toMatch(/Wilhelmina|w\.f@/);
  });
});

describe('readiness', () => {
  it('is about the store, and never about the sources', async () => {
    const own = await createTestStore();
    closing.push(() => own.close());
    const proxy = await startFaultProxy(Number(new URL(own.url).port));
    closing.push(() => proxy.close());
    const store = { ...own, url: `mongodb://127.0.0.1:${proxy.port}/?directConnection=true` };
    const { silo, source } = await startSilo();
    const rotunda = await start({ sources: { desk: source } }, { store });
    await rotunda.sync();
    silo.proxy.setFault('refuse');
    expect((await fetch(`${rotunda.url}/readyz`)).status).toBe(200);
    proxy.setFault('refuse');
    expect((await fetch(`${rotunda.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${rotunda.url}/healthz`)).status).toBe(200);
    const { errors } = await rotunda.ask('{ customers { nodes { id } } }');
    expect(errors?.[0].extensions).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    proxy.setFault('none');
    expect((await fetch(`${rotunda.url}/readyz`)).status).toBe(200);
  }, 60_000);
});

describe('stopping', () => {
  it('answers what is under way first', async () => {
    const [isThere, arrived] = signal();
    const [gate, open] = signal();
    const { source } = await startSilo(async ({ path }) => {
      if (!path.endsWith('tickets')) return;
      arrived();
      await gate;
    });
    const rotunda = await start({ sources: { desk: source } });
    await rotunda.sync();
    const answer = rotunda.ask(TICKETS);
    await isThere;
    const closed = closing.pop()?.();
    open();
    const { data } = await answer;
    expect(data.customers.nodes[0].tickets).toEqual({
      nodes: [{ id: expect.any(String) }],
      complete: true,
    });
    await closed;
    await expect(fetch(`${rotunda.url}/healthz`)).rejects.toThrow();
  });

  it('does not wait for those who have connected and say nothing, or not all', async () => {
    const { source } = await startSilo();
    const rotunda = await start({ sources: { desk: source }, limits: { requestMs: 500 } });
    const { port } = new URL(rotunda.url);
    const opened = ['', 'POST /graphql HTTP/1.1\r\n', `${POST_HEAD}{"query`].map(
      (text) =>
        new Promise((resolve) => {
          const socket = connect(Number(port), '127.0.0.1', () => socket.write(text, resolve));
          socket.on('error', () => undefined);
        }),
    );
    await Promise.all(opened);
    await rotunda.ask('{ __typename }');
    await closing.pop()?.();
    await expect(fetch(`${rotunda.url}/healthz`)).rejects.toThrow();
  });

  it('leaves a silo alone when the client has gone', async () => {
    const [isThere, arrived] = signal();
    const { silo, source } = await startSilo(async ({ path }) => {
      if (!path.endsWith('tickets')) return;
      arrived();
      await new Promise(() => undefined);
    });
    const rotunda = await start({ sources: { desk: source } });
    await rotunda.sync();
    const client = new AbortController();
    const asked = fetch(`${rotunda.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: TICKETS }),
      signal: client.signal,
    });
    await isThere;
    const before = silo.proxy.open();
    client.abort();
    await expect(asked).rejects.toThrow();
    await silo.proxy.untilOpen(before - 1);
    const { data } = await rotunda.ask('{ sources { state } }');
    expect(data.sources[0].state).toBe('UP');
  });
});
