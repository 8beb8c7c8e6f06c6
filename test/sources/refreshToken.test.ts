import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { oauth2RefreshToken, rest } from '../../src/rotunda.js';
import { type HttpSilo, type SiloAnswer, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** What the server takes: the refresh token that it handed out last, and the access token that came with it. */
let grant = 'from the browser';
let access = '';
let uses = 0;
let isRevoked = false;
let silo: HttpSilo;
let rotunda: TestGateway;

function answerToken(body: string): SiloAnswer {
  const form = Object.fromEntries(new URLSearchParams(body));
  const { refresh_token, ...rest } = form;
  expect(rest).toEqual({
    grant_type: 'refresh_token',
    client_id: 'rotunda',
    client_secret: 'hush',
    scope: 'read',
  });
  if (isRevoked || refresh_token !== grant) {
    // Some say so with 200.
    return { status: isRevoked ? 200 : 400, json: { error: 'invalid_grant' } };
  }
  uses += 1;
  grant = `grant ${uses}`;
  access = `access ${uses}`;
  return { json: { access_token: access, refresh_token: grant, token_type: 'Bearer' } };
}

beforeAll(async () => {
  silo = await startHttpSilo(({ path, body, headers }) => {
    if (path === '/token') return answerToken(body);
    if (headers.authorization !== `Bearer ${access}`) return { status: 401, json: {} };
    if (path.startsWith('/people')) return { json: { id: '1', name: 'Ada' } };
    return { json: [{ id: 't1', at: '2026-01-01T00:00:00Z' }] };
  });
  const source = () =>
    rest({
      baseUrl: silo.url,
      auth: oauth2RefreshToken({
        tokenUrl: `${silo.url}/token`,
        clientId: 'rotunda',
        clientSecret: 'hush',
        refreshToken: 'from the browser',
        scope: 'read',
      }),
      profiles: { path: '/people/{recordId}', recordId: 'id', displayName: 'name' },
      tickets: { path: '/tickets/{recordId}', id: 'id', occurredAt: 'at' },
    });
  rotunda = await startTestGateway({ sources: { desk: source(), archive: source() } });
});
afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function tickets(source: string) {
  const { data } = await rotunda.ask(
    `{ customer(by: { record: { source: "${source}", recordId: "1" } }) {
      tickets { nodes { __typename } complete freshness { state error { code retryable } } }
    } }`,
  );
  return data.customer.tickets;
}

const whole = {
  nodes: [{ __typename: 'Ticket' }],
  complete: true,
  freshness: [{ state: 'LIVE', error: null }],
};

it('is used once for all sources that have it, and followed by the one that comes in its place', async () => {
  expect(await tickets('desk')).toEqual(whole);
  expect(await tickets('archive')).toEqual(whole);
  expect(uses).toBe(1);
  access = 'withdrawn';
  expect(await tickets('desk')).toEqual(whole);
  expect(uses).toBe(2);
});

it('that is taken no more is trouble with credentials', async () => {
  access = 'withdrawn';
  isRevoked = true;
  expect(await tickets('desk')).toEqual({
    nodes: null,
    complete: false,
    freshness: [{ state: 'UNAVAILABLE', error: { code: 'SOURCE_AUTH', retryable: false } }],
  });
});
