import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, fetchExchange, gql as urqlGql } from '@urql/core';
import { rest } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PEOPLE = [{ id: '1', email: 'ada@example.com' }];
const DEFERRED = `{
  customers {
    nodes {
      id
      orders { nodes { id } complete }
      ... @defer(label: "slow") {
        tickets { nodes { id } complete freshness { source state } }
      }
    }
  }
}`;

let desk: HttpSilo;
let rotunda: TestGateway;
/** What the slow silo waits for, and what lets it go on. */
let gate: Promise<void> | undefined;
let release = () => {};

const shop = new MemorySilo({
  profiles: PEOPLE,
  orders: [{ no: 'o', person: '1', at: '2026-01-01T00:00:00Z' }],
});

beforeAll(async () => {
  desk = await startHttpSilo(async ({ path }) => {
    if (path === '/people') return { json: PEOPLE };
    await gate;
    return { json: [{ id: 't', at: '2026-01-01T00:00:00Z' }] };
  });
  const identity = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  rotunda = await startTestGateway({
    limits: { requestMs: 60_000, deferred: 50 },
    sources: {
      shop: memory({
        silo: shop,
        profiles: identity,
        orders: { recordId: 'person', id: 'no', occurredAt: 'at' },
      }),
      desk: rest({
        baseUrl: desk.url,
        deadlineMs: 60_000,
        profiles: {
          path: '/people',
          batch: { param: 'ids', size: 10 },
          scan: { path: '/people' },
          ...identity,
        },
        tickets: { path: '/people/{recordId}/tickets', id: 'id', occurredAt: 'at' },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await desk.close();
});

function hold(): void {
  gate = new Promise((resolve) => {
    release = resolve;
  });
}

afterEach(() => {
  gate = undefined;
  release();
});

const QUICK = {
  id: expect.any(String),
  orders: { nodes: [{ id: expect.any(String) }], complete: true },
};
const SLOW = {
  tickets: {
    nodes: [{ id: expect.any(String) }],
    complete: true,
    freshness: [{ source: 'desk', state: 'LIVE' }],
  },
};

function post(query: string, accept: string, signal?: AbortSignal) {
  return fetch(`${rotunda.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
    ...(signal === undefined ? {} : { signal }),
  });
}

const PARTS = 'multipart/mixed; deferSpec=20220824, application/json';

/** The parts of an answer as they come. */
async function* partsOf(response: Response) {
  const decoder = new TextDecoder();
  let held = '';
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    held += decoder.decode(piece, { stream: true });
    const lines = held.split('\r\n');
    held = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) yield JSON.parse(line);
  }
}

describe('an answer in parts', () => {
  it('brings what is there while a silo is still held, and then the rest', async () => {
    hold();
    const response = await post(DEFERRED, PARTS);
    expect(response.headers.get('content-type')).toContain('multipart/mixed; boundary="-"');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('cache-control')).toContain('no-transform');
    const parts = partsOf(response);
    const first = (await parts.next()).value;
    expect(first).toMatchObject({ data: { customers: { nodes: [QUICK] } }, hasNext: true });
    expect(first.data.customers.nodes[0]).not.toHaveProperty('tickets');
    release();
    expect((await parts.next()).value).toEqual({
      incremental: [{ path: ['customers', 'nodes', 0], label: 'slow', data: SLOW }],
      hasNext: false,
      extensions: { rotunda: { cost: expect.any(Number), sources: expect.any(Array) } },
    });
    expect((await parts.next()).done).toBe(true);
    await eventually(() => rotunda.log.some((line) => line.includes('"name":"desk"')));
  });

  it('is shown by Apollo Client as it comes', async () => {
    hold();
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${rotunda.url}/graphql` }),
      cache: new InMemoryCache(),
      incrementalHandler: new Defer20220824Handler(),
    });
    const seen: unknown[] = [];
    const subscription = client
      .watchQuery({ query: gql(DEFERRED) })
      .subscribe(({ data }) => seen.push(data));
    await eventually(() => JSON.stringify(seen.at(-1) ?? '').includes('orders'));
    expect(JSON.stringify(seen.at(-1))).not.toContain('tickets');
    release();
    await eventually(() => JSON.stringify(seen.at(-1)).includes('tickets'));
    expect(seen.at(-1)).toMatchObject({ customers: { nodes: [{ ...QUICK, ...SLOW }] } });
    subscription.unsubscribe();
    client.stop();
  });

  it('is shown by urql as it comes', async () => {
    hold();
    const client = new Client({
      url: `${rotunda.url}/graphql`,
      exchanges: [fetchExchange],
      preferGetMethod: false,
    });
    const seen: { data?: unknown; error?: unknown }[] = [];
    const { unsubscribe } = client
      .query(urqlGql(DEFERRED), {})
      .subscribe((result) =>
        seen.push(structuredClone({ data: result.data, error: result.error })),
      );
    await eventually(() => JSON.stringify(seen.at(-1) ?? '').includes('orders'));
    expect(JSON.stringify(seen.at(-1))).not.toContain('tickets');
    release();
    await eventually(() => JSON.stringify(seen.at(-1)).includes('tickets'));
    expect(seen.at(-1)).toMatchObject({
      data: { customers: { nodes: [{ ...QUICK, ...SLOW }] } },
    });
    unsubscribe();
  });

  it('streams the items of a list', async () => {
    const response = await post(
      '{ customers { nodes @stream(initialCount: 0) { id } pageInfo { hasNextPage } } }',
      PARTS,
    );
    const parts = [];
    for await (const part of partsOf(response)) parts.push(part);
    expect(parts[0]).toMatchObject({
      data: { customers: { nodes: [], pageInfo: { hasNextPage: false } } },
    });
    expect(parts.slice(1).flatMap(({ incremental }) => incremental ?? [])).toEqual([
      { path: ['customers', 'nodes', 0], items: [{ id: expect.any(String) }] },
    ]);
    expect(parts.at(-1).hasNext).toBe(false);
  });

  it('tells errors of a part in it, with code and request id', async () => {
    const response = await post(
      '{ customers { nodes { id ... @defer { orders(after: "x") { nodes { id } } } } } }',
      PARTS,
    );
    const parts = [];
    for await (const part of partsOf(response)) parts.push(part);
    expect(parts.at(-1)).toMatchObject({
      incremental: [
        {
          errors: [
            {
              extensions: {
                code: 'BAD_CURSOR',
                requestId: response.headers.get('x-request-id'),
              },
            },
          ],
        },
      ],
      hasNext: false,
    });
  });

  it('ends with its client: the silo is left alone', async () => {
    hold();
    const client = new AbortController();
    const response = await post(DEFERRED, PARTS, client.signal);
    const parts = partsOf(response);
    await parts.next();
    const before = desk.proxy.open();
    client.abort();
    await expect(parts.next()).rejects.toThrow();
    await desk.proxy.untilOpen(before - 1);
  });
});

describe('a client that takes no parts', () => {
  it.each(['application/json', '*/*', 'application/graphql-response+json'])(
    'gets the whole answer at once as %s',
    async (accept) => {
      const response = await post(DEFERRED, accept);
      expect(await response.json()).toMatchObject({
        data: { customers: { nodes: [{ ...QUICK, ...SLOW }] } },
      });
    },
  );
});

describe('too many parts', () => {
  const refusal = async (query: string) => {
    const calls = JSON.stringify(shop.calls);
    const response = await post(query, PARTS);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(JSON.stringify(shop.calls)).toBe(calls);
    return [errors[0]?.extensions.code, errors[0]?.message];
  };

  it('are refused, counted by the pages that they stand in', async () => {
    const inPages = '{ customers(first: 100) { nodes { ... @defer { id } } } }';
    expect(await refusal(inPages)).toEqual([
      'LIMIT_EXCEEDED',
      "The operation's number of deferred parts is 100; at most 50 is allowed.",
    ]);
    const aside = `{ ${'... @defer { __typename } '.repeat(51)} }`;
    expect(await refusal(aside)).toEqual(['LIMIT_EXCEEDED', expect.stringContaining('is 51')]);
    const streamed = '{ customers(first: 100) { nodes @stream { id } } }';
    expect((await refusal(streamed))[0]).toBe('LIMIT_EXCEEDED');
  });

  it('cannot hide what they cost', async () => {
    const inner =
      'orders(first: 100) { nodes { customer { orders(first: 100) { nodes { id } } } } }';
    const query = `{ ... @defer { customers(first: 100) { nodes { ${inner} } } } }`;
    expect(await refusal(query)).toEqual(['LIMIT_EXCEEDED', expect.stringContaining('cost')]);
  });

  it('are refused of changes, and with a count below zero', async () => {
    const change =
      'mutation { ... @defer { decideDuplicate(input: { candidateId: "x", decision: SAME, reason: "x", idempotencyKey: "x" }) { __typename } } }';
    expect((await refusal(change))[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    const negative = '{ customers { nodes @stream(initialCount: -1) { id } } }';
    expect((await refusal(negative))[0]).toBe('BAD_USER_INPUT');
  });
});
