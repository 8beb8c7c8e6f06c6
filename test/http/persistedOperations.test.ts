import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type Answer, startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const SOURCES = '{ sources { name } }';
const ONE = 'query One($id: ID!) { customer(by: { id: $id }) { id } }';
const ACTIVITY = 'subscription ($id: ID!) { customerActivity(customerId: $id) { id } }';
const ANSWER = { data: { sources: [{ name: 'shop' }, { name: 'rotunda' }] } };

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hash(text) } },
});
const documents = Object.fromEntries([SOURCES, ONE, ACTIVITY].map((text) => [hash(text), text]));
const sources = { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) };

let open: TestGateway;
let only: TestGateway;

beforeAll(async () => {
  const operations = JSON.stringify(documents);
  open = await startTestGateway({ sources, server: { operations } });
  only = await startTestGateway({ sources, server: { operations, onlyOperations: true } });
});

afterAll(() => Promise.all([open.close(), only.close()]));

async function post(rotunda: TestGateway, body: object, accept = 'application/json') {
  const headers = { 'content-type': 'application/json', accept };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return fetch(`${rotunda.url}/graphql`, init);
}

const answerTo = async (rotunda: TestGateway, body: object): Promise<Answer> =>
  (await (await post(rotunda, body)).json()) as Answer;

/** What a subscription over WebSocket ends with. */
async function follow(rotunda: TestGateway, payload: { query: string; extensions?: object }) {
  const url = `${rotunda.url.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
  const variables = { id: 'c_nobody' };
  try {
    const extensions = payload.extensions as Record<string, unknown> | undefined;
    const asked = { query: payload.query, variables, ...(extensions && { extensions }) };
    for await (const result of client.iterate(asked)) return result.errors;
    return undefined;
  } catch (errors) {
    return errors;
  } finally {
    await client.dispose();
  }
}

describe('an operation that clients name by an id', () => {
  it.each([
    ['by its hash, as Apollo Client and urql do', byHash(SOURCES)],
    ['by `documentId`', { documentId: hash(SOURCES) }],
    ['by `documentId` with the kind of hash', { documentId: `sha256:${hash(SOURCES)}` }],
  ])('is answered %s', async (_, body) => {
    expect(await answerTo(open, body)).toMatchObject(ANSWER);
    expect(await answerTo(only, body)).toMatchObject(ANSWER);
  });

  it('takes variables', async () => {
    const body = { ...byHash(ONE), operationName: 'One', variables: { id: 'c_nobody' } };
    expect(await answerTo(only, body)).toMatchObject({ data: { customer: null } });
  });

  it('is answered over GET', async () => {
    const extensions = JSON.stringify(byHash(SOURCES).extensions);
    for (const search of [{ extensions }, { documentId: hash(SOURCES) }]) {
      const response = await fetch(`${only.url}/graphql?${new URLSearchParams(search)}`);
      expect(await response.json()).toMatchObject(ANSWER);
    }
  });

  it('is followed where it is a subscription', async () => {
    const body = { ...byHash(ACTIVITY), variables: { id: 'c_nobody' } };
    const events = await post(only, body, 'text/event-stream');
    expect(await events.text()).toContain('NOT_FOUND');
    const asked = { query: '', extensions: byHash(ACTIVITY).extensions };
    expect(await follow(only, asked)).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('is asked for where nobody knows the id, in words that clients know', async () => {
    for (const rotunda of [open, only]) {
      const { errors } = await answerTo(rotunda, byHash('{ unknown }'));
      expect(errors).toMatchObject([{ message: 'PersistedQueryNotFound' }]);
    }
    const again = { ...byHash('{ channels { channel } }'), query: '{ channels { channel } }' };
    expect(await answerTo(open, again)).toMatchObject({ data: { channels: [] } });
  });
});

describe('where nothing else may be asked', () => {
  const refused = { errors: [{ extensions: { code: 'FORBIDDEN' } }] };

  it.each(['{ channels { channel } }', '{ __schema { queryType { name } } }', `${SOURCES} `])(
    'refuses %j',
    async (query) => {
      expect(await answerTo(only, { query })).toMatchObject(refused);
      expect(await answerTo(only, { ...byHash('{ unknown }'), query })).toMatchObject(refused);
      const search = new URLSearchParams({ query });
      const response = await fetch(`${only.url}/graphql?${search}`);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject(refused);
    },
  );

  it('refuses subscriptions just so', async () => {
    const other = ACTIVITY.replace('{ id }', '{ id source }');
    const variables = { id: 'c_nobody' };
    const events = await post(only, { query: other, variables }, 'text/event-stream');
    expect(await events.json()).toMatchObject(refused);
    expect(await follow(only, { query: other })).toMatchObject(refused.errors);
  });

  it('answers what is among them when it is sent whole', async () => {
    expect(await answerTo(only, { query: SOURCES })).toMatchObject(ANSWER);
  });
});
