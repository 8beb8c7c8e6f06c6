import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, fetchExchange } from '@urql/core';
import { WebSocket } from 'ws';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const DESK = 'https://desk.example.com';
const FOREIGN = 'https://elsewhere.example';
const QUERY = '{ channels { channel } }';

let rotunda: TestGateway;
let url: string;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) },
    server: { origins: [DESK] },
  });
  url = `${rotunda.url}/graphql`;
});

afterAll(() => rotunda.close());

const get = (headers: Record<string, string> = {}) =>
  fetch(`${url}?query=${encodeURIComponent(QUERY)}`, { headers });

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe('a query by GET', () => {
  it('is answered to urql, which asks so by default', async () => {
    const client = new Client({ url, exchanges: [fetchExchange] });
    const { data, error } = await client.query(QUERY, {}).toPromise();
    expect([error, Array.isArray(data.channels)]).toEqual([undefined, true]);
  });

  it.each([
    ['a page of the gateway itself', { 'sec-fetch-site': 'same-origin' }],
    ['whoever typed its address', { 'sec-fetch-site': 'none' }],
    ['a page that may ask', { 'sec-fetch-site': 'cross-site', origin: DESK }],
    [
      'who asked before',
      { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': 'true', origin: FOREIGN },
    ],
  ])('is answered to %s', async (_who, headers) => {
    expect((await get(headers)).status).toBe(200);
  });

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    // Whose cookies a proxy may have made a token of.
    ['one with a token', { 'sec-fetch-site': 'cross-site', authorization: 'Bearer x' }],
    ['a page of another port', { 'sec-fetch-site': 'same-site' }],
    ['a page of another origin', { origin: FOREIGN }],
    ['an event stream of another site', { accept: 'text/event-stream', origin: FOREIGN }],
  ])('is refused to %s', async (_who, headers) => {
    const response = await get(headers);
    const { errors } = (await response.json()) as { errors: unknown[] };
    expect([response.status, errors]).toEqual([
      400,
      [
        {
          message: expect.stringContaining('another site'),
          extensions: { code: 'BAD_REQUEST', requestId: expect.any(String) },
        },
      ],
    ]);
  });
});

describe('a gateway that asks for no token', () => {
  const statusUnder = (host: string, headers: Record<string, string> = {}) =>
    new Promise<number | undefined>((resolve, reject) => {
      const type = { 'content-type': 'application/json' };
      const { port } = new URL(url);
      const asked = {
        port,
        path: '/graphql',
        method: 'POST',
        headers: { host, ...type, ...headers },
      };
      const request = httpRequest(asked, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject).end(JSON.stringify({ query: QUERY }));
    });

  it('refuses a page that had its own name lead here', async () => {
    for (const host of [
      'elsewhere.example',
      'elsewhere.example:4000',
      '127.0.0.1.elsewhere.example',
    ]) {
      expect([host, await statusUnder(host, { origin: `http://${host}` })]).toEqual([host, 403]);
    }
  });

  it.each([
    '127.0.0.1:4000',
    'localhost',
    'LOCALHOST:4000',
    'app.localhost:4000',
    'host.docker.internal:4000',
    'gateway',
    '[::1]:4000',
    'desk.example.com',
  ])('answers under %s', async (host) => {
    expect(await statusUnder(host)).toBe(200);
  });

  it('opens no WebSocket under another name', async () => {
    const host = 'elsewhere.example';
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
      headers: { host, origin: `http://${host}` },
    });
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toMatch(/403/);
  });
});

describe('a page of another origin', () => {
  const ask = (origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('may ask where it is configured, with a token', async () => {
    const { status, headers } = await ask(DESK);
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': DESK,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization,content-type',
      vary: 'origin, access-control-request-headers',
    });
  });

  it('may not where it is not', async () => {
    const { headers } = await ask(FOREIGN);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-headers')).toBeNull();
    const answer = await post('{"query":"{ __typename }"}', { origin: FOREIGN });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['an answer', '{"query":"{ __typename }"}', {}],
    ['a refusal', '{"query":', {}],
    ['an event stream', '{"query":"subscription { no }"}', { accept: 'text/event-stream' }],
    [
      'an answer in parts',
      '{"query":"{ ... @defer { channels { channel } } }"}',
      { accept: 'multipart/mixed' },
    ],
  ])('reads %s, and its request id', async (_what, body, accept) => {
    const response = await post(body, { origin: DESK, ...accept });
    expect(response.headers.get('access-control-allow-origin')).toBe(DESK);
    expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(response.headers.get('x-request-id')).not.toBeNull();
    await response.text();
  });

  it('follows subscriptions without a token where it may ask, and else not', async () => {
    const connect = (origin: string) =>
      new Promise((resolve) => {
        const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { origin });
        socket.once('open', () => {
          socket.close();
          resolve('open');
        });
        socket.once('error', ({ message }) => resolve(message));
      });
    expect(await connect(DESK)).toBe('open');
    expect(await connect(FOREIGN)).toContain('403');
  });
});

describe('what is answered', () => {
  it('is kept by nobody on the way', async () => {
    const answers = [
      await get(),
      await post('{"query":"{ __typename }"}'),
      await post('{"query":'),
    ];
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['no query', '{}'],
    ['a list of requests', '[{"query":"{ __typename }"}]'],
    ['a query that is no text', '{"query":1}'],
    ['variables that are no object', '{"query":"{ __typename }","variables":"x"}'],
    ['no object', 'null'],
  ])('has a request id where there is %s', async (_what, body) => {
    const response = await post(body);
    const { errors } = (await response.json()) as {
      errors: { extensions: Record<string, unknown> }[];
    };
    expect(response.status).toBe(400);
    expect(errors[0]?.extensions).toEqual({
      code: 'BAD_REQUEST',
      requestId: response.headers.get('x-request-id'),
    });
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('to %s is what is taken instead', async (method) => {
    const response = await fetch(url, { method });
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
    expect(errors[0]?.message).toContain('GET or POST');
  });
});
