import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cursorPages, graphql, hmac, login, rest } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import {
  type HttpSilo,
  type SiloAnswer,
  type SiloRequest,
  startHttpSilo,
} from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PASSWORD = 'hush: nobody is told';

/** The session that each way in has; a new one ends the one before. */
const sessions = new Map<string, string>();
let begun = 0;
let refused = 0;
let noSession: SiloAnswer | undefined;
let lifeSeconds = 3_600;
/** Whether sessions end between two pages. */
let isBrief = true;
let silo: HttpSilo;
let rotunda: TestGateway;

function begin({ path, body, headers }: SiloRequest): SiloAnswer {
  if (noSession !== undefined) return noSession;
  begun += 1;
  const way = path.split('/')[1] ?? '';
  const session = `${way}-session-${begun}`;
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  const told = isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body);
  const { user, password } = told.variables ?? told.auth ?? told;
  if (user !== 'rotunda' || password !== PASSWORD) return { status: 400, json: { error: told } };
  sessions.set(way, session);
  switch (way) {
    case 'cookie':
      return {
        json: { SessionId: session, SessionTimeout: 30 },
        headers: { 'set-cookie': `B1SESSION=${session}; HttpOnly; Path=/b1s` },
      };
    case 'bare':
      return { json: session };
    case 'head':
      return { status: 201, json: {}, headers: { 'x-subject-token': session } };
    case 'graphql':
      return { json: { data: { login: { token: session } } } };
    default: {
      const expires = new Date(Date.now() + lifeSeconds * 1_000).toISOString();
      return { json: { data: { token: session, expires } } };
    }
  }
}

/** The session that a request shows. */
function shown(way: string, { headers, query }: SiloRequest): string | null | undefined {
  switch (way) {
    case 'cookie':
      return /(?:^|; )B1SESSION=([^;]*)/.exec(headers.cookie ?? '')?.[1];
    case 'bare':
      return headers.authorization?.replace('Bearer ', '');
    case 'head':
      return query.get('session');
    case 'signed':
      return String(headers['x-token']);
    default:
      return String(headers['x-auth-token']);
  }
}

function answer(request: SiloRequest): SiloAnswer {
  const [, way = '', list] = request.path.split('/');
  if (list === 'session') return begin(request);
  if (way === 'graphql' && request.body.includes('mutation')) return begin(request);
  const isIn = shown(way, request) === sessions.get(way);
  if (!isIn) refused += 1;
  if (way === 'graphql') {
    return isIn
      ? { json: { data: { people: [{ id: '1', orders: [] }] } } }
      : { json: { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] } };
  }
  // Some say so with 200.
  if (!isIn) return way === 'head' ? { json: { fault: 'session' } } : { status: 401, json: {} };
  if (list === 'people') return { json: { id: '1', name: 'Ada' } };
  if (list === 'calls') return { status: 403, json: {} };
  const after = request.query.get('after');
  if (after === 'b' && isBrief) sessions.set(way, 'ended');
  const row = { id: after ?? 'a', at: '2026-01-01T00:00:00Z' };
  return { json: { rows: [row], after: after === null ? 'b' : after === 'b' ? 'c' : null } };
}

const body = { user: 'rotunda', password: PASSWORD };

beforeAll(async () => {
  silo = await startHttpSilo(answer);
  const source = (way: string, auth: object, options: object = {}) =>
    rest({
      baseUrl: `${silo.url}/${way}`,
      auth: auth as never,
      ...options,
      profiles: { path: '/people/{recordId}', recordId: 'id', displayName: 'name' },
      tickets: {
        path: '/tickets',
        query: { person: '{recordId}' },
        rows: 'rows',
        page: cursorPages({ param: 'after', cursor: 'after' }),
        id: 'id',
        occurredAt: 'at',
      },
      calls: { path: '/calls', query: { person: '{recordId}' }, id: 'id', occurredAt: 'at' },
    });
  const headed = () =>
    login({
      url: '/session',
      body,
      token: 'data.token',
      header: 'X-Auth-Token',
      expiresAt: 'data.expires',
    });
  rotunda = await startTestGateway({
    sources: {
      header: source('header', headed()),
      again: source('header', headed()),
      cookie: source(
        'cookie',
        login({
          url: `${silo.url}/cookie/session`,
          body,
          form: true,
          cookies: true,
          expiresIn: ({ SessionTimeout }: { SessionTimeout: number }) => SessionTimeout * 60,
        }),
      ),
      bare: source('bare', login({ url: '/session', body, token: '$' })),
      head: source(
        'head',
        login({
          url: '/session',
          body: { auth: body },
          token: (_: unknown, headers: Record<string, string>) => headers['x-subject-token'],
          query: 'session',
        }),
        { errorWhen: [{ path: 'fault', equals: 'session', code: 'SOURCE_AUTH' }] },
      ),
      signed: source(
        'signed',
        hmac({
          secret: 'another one',
          text: '{token}{timestamp}',
          headers: { 'X-Token': '{token}', 'X-Signature': '{signature}' },
          token: login({ url: '/session', body, token: 'data.token', expiresAt: 'data.expires' }),
        }),
      ),
      graphql: graphql({
        url: `${silo.url}/graphql`,
        auth: login({
          url: '/graphql',
          body: { query: 'mutation ($user: String) { login }', variables: body },
          token: 'data.login.token',
          header: 'X-Auth-Token',
        }),
        profiles: {
          query: 'query ($keys: [ID!]!) { people(ids: $keys) { id } }',
          items: 'people',
          itemKey: 'id',
          recordId: 'id',
        },
        tickets: {
          query: 'query ($keys: [ID!]!) { people(ids: $keys) { id orders { id at } } }',
          items: 'people',
          itemKey: 'id',
          rows: 'orders',
          id: 'id',
          occurredAt: 'at',
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

beforeEach(() => {
  begun = 0;
});

async function ask(source: string, list = 'tickets') {
  const { data } = await rotunda.ask(
    `query ($source: String!) { customer(by: { record: { source: $source, recordId: "1" } }) {
      list: ${list} { nodes { id } complete freshness { state error { code } } }
    } }`,
    { source },
  );
  const { nodes, complete, freshness } = data.customer.list;
  return [nodes?.length ?? null, complete, freshness[0].error?.code ?? freshness[0].state];
}

describe('a session begun by a POST', () => {
  it.each(['header', 'cookie', 'bare', 'head', 'signed'])(
    'is begun once, and again where it ends between two pages: %s',
    async (source) => {
      expect(await ask(source)).toEqual([3, true, 'LIVE']);
      expect(begun).toBe(2);
    },
  );

  it('may be that of a GraphQL API, which refuses it with 200', async () => {
    expect(await ask('graphql')).toEqual([0, true, 'LIVE']);
    sessions.set('graphql', 'ended');
    expect(await ask('graphql')).toEqual([0, true, 'LIVE']);
    expect(begun).toBe(2);
  });

  it('is begun once for all who ask at a time, of sources with the same credentials too', async () => {
    isBrief = false;
    await ask('again');
    sessions.set('header', 'ended');
    begun = 0;
    const asked = ['header', 'again', 'header', 'again', 'header', 'again'].map((one) => ask(one));
    const all = await Promise.all(asked);
    expect(all).toEqual(all.map(() => [3, true, 'LIVE']));
    expect(begun).toBe(1);
  });

  it('is begun anew shortly before it expires', async () => {
    lifeSeconds = 1;
    sessions.set('signed', 'ended');
    await ask('signed');
    lifeSeconds = 3_600;
    refused = 0;
    await eventually(async () => (await ask('signed')) && begun >= 2);
    expect(refused).toBe(0);
  });

  it('that is refused is trouble with credentials, and not tried over and over', async () => {
    sessions.set('bare', 'ended');
    noSession = { status: 401, json: {} };
    const failed = [null, false, 'SOURCE_AUTH'];
    const all = await Promise.all(Array.from({ length: 4 }, () => ask('bare')));
    expect(all).toEqual(all.map(() => failed));
    expect(await ask('bare')).toEqual(failed);
    const asked = silo.requests.filter(({ path }) => path === '/bare/session').length;
    expect(await ask('bare')).toEqual(failed);
    expect(silo.requests.filter(({ path }) => path === '/bare/session')).toHaveLength(asked);
    noSession = undefined;
    await eventually(async () => (await ask('bare'))[1] === true);
  });

  it('is not begun over and over for what nobody may see', async () => {
    const failed = [null, false, 'SOURCE_AUTH'];
    for (let times = 0; times < 3; times++) {
      expect(await ask('cookie', 'calls')).toEqual(failed);
      expect((await ask('cookie'))[1]).toBe(true);
    }
    expect(begun).toBe(1);
  });

  it('leaves no password in the log', () => {
    expect(rotunda.log.join()).not.toMatch(/hush|session-\d/);
  });
});

describe('a log-in that cannot work', () => {
  it('is refused before anything starts', async () => {
    const starting = startTestGateway({
      sources: {
        shop: rest({
          baseUrl: 'https://shop.example.com',
          auth: login({ url: 'session', body, cookies: true }),
          profiles: { path: '/people/{recordId}', recordId: 'id' },
        }),
      },
    });
    await expect(starting).rejects.toThrow(/auth\.url: expected a URL, or a path/);
  });
});
