import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiKey, constant, rest } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** What three products answer to a question about somebody, or something, that they will not or cannot tell of. */
const ANSWERS: Record<string, { status: number; json: unknown }> = {
  gone: {
    status: 400,
    json: { error: { code: 'resource_missing', message: "No such customer: 'gone'" } },
  },
  spent: {
    status: 403,
    json: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
  },
  forbidden: { status: 403, json: [{ errorCode: 'INSUFFICIENT_ACCESS' }] },
  wordy: { status: 200, json: { ok: false, error: 'user_not_found' } },
};

/** What products call that nothing is left of a quota. */
const NOTHING_LEFT = { 'x-rate-limit-remaining': '0', 'x-rate-limit-requests-left': '0' };

let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path, query }) => {
    const [, , person] = path.split('/');
    const id = person ?? query.get('customer') ?? '';
    if (person !== undefined) return { json: { id, name: id } };
    const answer = ANSWERS[id];
    return answer ?? { json: { data: [{ id: 'ch_1', created: '2026-01-01' }] } };
  });
  rotunda = await startTestGateway({
    sources: {
      pay: rest({
        baseUrl: silo.url,
        errorWhen: [
          { path: 'error.code', equals: 'resource_missing', code: 'ABSENT' },
          { path: 'error', equals: 'user_not_found', code: 'ABSENT' },
          { path: '[0].errorCode', equals: 'REQUEST_LIMIT_EXCEEDED', code: 'SOURCE_RATE_LIMITED' },
        ],
        profiles: { path: '/people/{recordId}', recordId: 'id', displayName: 'name' },
        orders: {
          path: '/charges',
          query: { customer: '{recordId}' },
          rows: 'data',
          id: 'id',
          occurredAt: 'created',
          channel: constant('WEB'),
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

describe('an API whose status does not say all', () => {
  it.each([
    ['there', { nodes: [{ occurredAt: '2026-01-01T00:00:00.000Z' }], complete: true }, undefined],
    ['gone', { nodes: [], complete: true }, undefined],
    ['wordy', { nodes: [], complete: true }, undefined],
    ['forbidden', { nodes: null, complete: false }, 'SOURCE_AUTH'],
    ['spent', { nodes: null, complete: false }, 'SOURCE_RATE_LIMITED'],
  ])('is understood by its body: %s', async (recordId, expected, code) => {
    const { data } = await rotunda.ask(
      `query ($recordId: String!) { customer(by: { record: { source: "pay", recordId: $recordId } }) {
        orders { nodes { occurredAt } complete freshness { error { code } } }
      } }`,
      { recordId },
    );
    const { freshness, ...orders } = data.customer.orders;
    expect([orders, freshness[0].error?.code]).toEqual([expected, code]);
  });
});

describe('an API that compresses what it refuses with', () => {
  it('is told by its status where the body is damaged', async () => {
    const damaged = await startHttpSilo(({ path }) =>
      path === '/charges'
        ? {
            status: 400,
            headers: { 'content-encoding': 'gzip' },
            text: gzipSync('{"error":1}').toString('latin1'),
          }
        : { json: { id: 'ada', name: 'Ada' } },
    );
    const gateway = await startTestGateway({
      sources: {
        pay: rest({
          baseUrl: damaged.url,
          profiles: { path: '/people/{recordId}', recordId: 'id', displayName: 'name' },
          orders: { path: '/charges?customer={recordId}', id: 'id', occurredAt: 'created' },
        }),
      },
    });
    const { data } = await gateway.ask(
      '{ customer(by: { record: { source: "pay", recordId: "ada" } }) { orders { freshness { error { code } } } } }',
    );
    expect(data.customer.orders.freshness).toEqual([{ error: { code: 'SOURCE_ERROR' } }]);
    await gateway.close();
    await damaged.close();
  });
});

describe('an API whose quota is spent', () => {
  it.each([
    ['by the milliseconds until it is reset', { 'x-rate-limit-time-reset-ms': '60000' }],
    ['by the seconds after which to ask again', { 'x-ratelimit-retry-after': '60' }],
    ['by when it is reset', { 'x-rate-limit-reset': String(Date.now() / 1000 + 60) }],
  ])('is left alone for as long as it says: %s', async (_, headers) => {
    const spent = await startHttpSilo(({ path }) =>
      path === '/charges'
        ? { status: 429, headers: { ...headers, ...NOTHING_LEFT }, json: {} }
        : { json: { id: 'ada' } },
    );
    const gateway = await startTestGateway({
      sources: {
        pay: rest({
          baseUrl: spent.url,
          auth: apiKey({ header: 'Authorization', prefix: 'Pay-Key ', value: 'k1' }),
          profiles: { path: '/people/{recordId}', recordId: 'id' },
          orders: { path: '/charges?customer={recordId}', id: 'id', occurredAt: 'created' },
        }),
      },
    });
    const ask = () =>
      gateway.ask(
        '{ customer(by: { record: { source: "pay", recordId: "ada" } }) { orders { freshness { error { code } } } } }',
      );
    await ask();
    const { data } = await ask();
    const asked = spent.requests.filter(({ path }) => path === '/charges');
    expect(data.customer.orders.freshness).toEqual([{ error: { code: 'SOURCE_RATE_LIMITED' } }]);
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Pay-Key k1']);
    await gateway.close();
    await spent.close();
  });
});
