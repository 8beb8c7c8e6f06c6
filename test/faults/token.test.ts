import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { oauth2ClientCredentials, rest } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { type HttpSilo, type SiloAnswer, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** How often the silo refuses a token from now on. */
let refusals = 0;
/** What the endpoint of tokens answers instead of a token, where it is set. */
let noToken: SiloAnswer | undefined;
let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  let tokens = 0;
  silo = await startHttpSilo(({ path, method }) => {
    if (path === '/token') {
      if (noToken !== undefined) return noToken;
      tokens += 1;
      return { json: { access_token: `token ${tokens}`, expires_in: 3_600 } };
    }
    if (path === '/people') return { json: [{ id: '1', email: 'ada@example.com' }] };
    if (refusals > 0 && method === 'GET') {
      refusals -= 1;
      return { status: 401, json: { error: 'expired' } };
    }
    return { json: [{ id: 't1', at: '2026-01-01T00:00:00Z' }] };
  });
  rotunda = await startTestGateway({
    sources: {
      desk: rest({
        baseUrl: silo.url,
        auth: oauth2ClientCredentials({
          tokenUrl: `${silo.url}/token`,
          clientId: 'rotunda',
          clientSecret: 'secret',
        }),
        profiles: {
          path: '/people',
          batch: { param: 'ids', size: 10 },
          scan: { path: '/people' },
          recordId: 'id',
          identifiers: { EMAIL: 'email' },
        },
        tickets: { path: '/people/{recordId}/tickets', id: 'id', occurredAt: 'at' },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function readTickets() {
  const before = silo.requests.length;
  const response = await fetch(`${rotunda.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        '{ customers { nodes { tickets { nodes { __typename } complete freshness { state error { code } } } } } }',
    }),
  });
  const { data, errors } = (await response.json()) as {
    data: { customers: { nodes: { tickets: { complete: boolean } }[] } };
    errors?: unknown;
  };
  expect([response.status, errors]).toEqual([200, undefined]);
  const asked = silo.requests.slice(before).map(({ path }) => path.split('/').at(-1));
  return { tickets: data.customers.nodes[0]?.tickets, asked };
}

it('fetches a fresh token once when the silo refuses the old one, and asks again', async () => {
  refusals = 1;
  expect(await readTickets()).toEqual({
    tickets: {
      nodes: [{ __typename: 'Ticket' }],
      complete: true,
      freshness: [{ state: 'LIVE', error: null }],
    },
    asked: ['tickets', 'token', 'tickets'],
  });
});

it('does not go on when the fresh one is refused too, and tells its client so as data', async () => {
  refusals = 2;
  expect(await readTickets()).toEqual({
    tickets: {
      nodes: null,
      complete: false,
      freshness: [{ state: 'UNAVAILABLE', error: { code: 'SOURCE_AUTH' } }],
    },
    asked: ['tickets', 'token', 'tickets'],
  });
});

it.each<[string, string, SiloAnswer]>([
  ['refuses our credentials', 'SOURCE_AUTH', { status: 401, json: { error: 'invalid_client' } }],
  ['is asked too often', 'SOURCE_RATE_LIMITED', { status: 429, json: {} }],
  ['has a token that is none', 'SOURCE_AUTH', { json: { access_token: '' } }],
])('does not go on trying where whoever has the tokens %s', async (_, code, answer) => {
  await eventually(async () => (await readTickets()).tickets?.complete === true);
  [noToken, refusals] = [answer, 1];
  const failed = {
    tickets: {
      nodes: null,
      complete: false,
      freshness: [{ state: 'UNAVAILABLE', error: { code } }],
    },
  };
  expect(await readTickets()).toEqual({ ...failed, asked: ['tickets', 'token'] });
  const together = await Promise.all(Array.from({ length: 8 }, readTickets));
  expect(together).toEqual(together.map(() => ({ ...failed, asked: [] })));
  noToken = undefined;
});
