import { connect } from 'node:net';
import { getHeapStatistics } from 'node:v8';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { constant, postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { type Answer, startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const SHARE = 0.001;
const LONG = 12;
/** About what requests may hold together. */
const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
const MOST = (limit - used) * SHARE;

let database: TestDatabase;
let rival: pg.Client;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id int, email text);
    CREATE TABLE notes (id text, person int, at timestamptz, body text);
    CREATE TABLE calls (id text, person int, at timestamptz);
    INSERT INTO people VALUES (1, 'ada@example.com'), (2, 'bob@example.com');
    INSERT INTO notes SELECT 'n' || n, 1, '2026-01-01T00:00:00Z', repeat('long ', ${Math.floor((MOST * 0.13) / 5)})
      FROM generate_series(1, ${LONG}) AS n;
    INSERT INTO notes VALUES ('short', 2, '2026-01-01T00:00:00Z', 'short')`);
  rival = new pg.Client(database.url);
  await rival.connect();
  rotunda = await startTestGateway({
    limits: { memoryShare: SHARE, requestMs: 20_000 },
    sources: {
      shop: postgres({
        url: database.url,
        deadlineMs: 20_000,
        profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } },
        messages: {
          table: 'notes',
          recordId: 'person',
          id: 'id',
          occurredAt: 'at',
          channel: constant('EMAIL'),
          text: 'body',
        },
        calls: { table: 'calls', recordId: 'person', id: 'id', occurredAt: 'at' },
      }),
    },
  });
  await rotunda.sync();
});
afterAll(async () => {
  await rotunda.close();
  await rival.end();
  await database.drop();
});

const body = (email: string, first: number, alsoRead = '') =>
  JSON.stringify({
    query: `query ($email: String!, $first: Int) { customer(by: { identifier: { type: EMAIL, value: $email } }) {
      messages(first: $first) { nodes { text } complete } ${alsoRead}
    } }`,
    variables: { email, first },
  });

async function ask(email: string, first: number, alsoRead?: string) {
  const response = await fetch(`${rotunda.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(email, first, alsoRead),
  });
  const { data, errors } = (await response.json()) as Answer;
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    complete: data?.customer.messages.complete,
    error: errors?.[0],
  };
}

const ANSWERED = { status: 200, retryAfter: null, complete: true, error: undefined };

async function heldBytes(): Promise<number> {
  const metrics = await (await fetch(`${rotunda.url}/metrics`)).text();
  return Number(/^rotunda_requests_held_bytes (\d+)/m.exec(metrics)?.[1]);
}

it('refuses an answer that takes more memory than there is, and says how much that is', async () => {
  expect(await ask('ada@example.com', 100)).toMatchObject({
    status: 400,
    retryAfter: null,
    complete: undefined,
    error: {
      message: expect.stringMatching(/takes more than the \d+ bytes of memory/),
      extensions: { code: 'LIMIT_EXCEEDED', requestId: expect.any(String) },
    },
  });
  expect(await ask('bob@example.com', 100)).toEqual(ANSWERED);
});

it('tells the largest to come again where there are more than there is memory for, and answers the others', async () => {
  await rival.query('BEGIN; LOCK TABLE calls IN ACCESS EXCLUSIVE MODE');
  // Each holds its texts until it has read the calls.
  const large = Array.from({ length: 4 }, () =>
    ask('ada@example.com', 1, 'calls(first: 1) { complete }'),
  );
  const refused = await Promise.race(large);
  expect(refused).toMatchObject({
    status: 503,
    retryAfter: '1',
    error: { extensions: { code: 'OVERLOADED', retryable: true } },
  });
  expect(await ask('bob@example.com', 1)).toEqual(ANSWERED);
  await rival.query('COMMIT');
  expect(await Promise.all(large)).toContainEqual(ANSWERED);
  await eventually(async () => (await heldBytes()) === 0);
});

it('lets go of what is held for a client that goes away without its answer', async () => {
  const text = body('ada@example.com', 1);
  const client = connect(Number(new URL(rotunda.url).port), '127.0.0.1');
  client.write(
    `POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
  );
  await new Promise((resolve) => client.once('readable', resolve));
  client.destroy();
  await eventually(async () => (await heldBytes()) === 0);
});
