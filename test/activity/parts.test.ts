import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** What Apollo Client's `HttpLink` takes where it follows a subscription. */
const ACCEPT =
  'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9';
const BOUNDARY = '\r\n--graphql';
const ACTIVITY = 'subscription ($id: ID!) { customerActivity(customerId: $id) { summary } }';
const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
  ... on RecordInteractionSuccess { interaction { summary } }
} }`;

let rotunda: TestGateway;
let id: string;

beforeAll(async () => {
  const silo = new MemorySilo({ profiles: [{ id: 'a', email: 'a@example.com' }] });
  rotunda = await startTestGateway({
    sources: {
      shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
    },
    live: { pollMs: 20 },
  });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  id = data.customers.nodes[0].id;
});
afterAll(() => rotunda.close());

const follow = (query: string, signal?: AbortSignal) =>
  fetch(`${rotunda.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: ACCEPT },
    body: JSON.stringify({ query, variables: { id } }),
    ...(signal && { signal }),
  });

const record = (text: string) =>
  rotunda.ask(RECORD, {
    input: {
      customerId: id,
      channel: 'STORE',
      purpose: 'SALES',
      direction: 'INBOUND',
      occurredAt: new Date().toISOString(),
      text,
      idempotencyKey: text,
    },
  });

/** The bodies of the parts that are whole: a client knows that by the boundary behind them. */
const wholeParts = (text: string) =>
  text
    .split(BOUNDARY)
    .slice(1, -1)
    .map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n'))));

it('tells of each interaction in a part of its own, as it happens', async () => {
  const leave = new AbortController();
  const response = await follow(ACTIVITY, leave.signal);
  expect(response.headers.get('content-type')).toBe(
    'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0',
  );
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const parts = async (count: number) => {
    while (wholeParts(text).length < count) text += (await reader?.read())?.value ?? '';
    return wholeParts(text);
  };
  await eventually(() => rotunda.log.some((line) => line.includes('"transport":"multipart"')));
  for (const [at, said] of ['first', 'second'].entries()) {
    await record(said);
    expect((await parts(at + 1))[at]).toEqual({
      payload: { data: { customerActivity: { summary: said } } },
    });
  }
  leave.abort();
  await eventually(() => rotunda.log.some((line) => line.includes('"unsubscribed"')));
});

it.each([
  ['a field that there is not', 'subscription { no }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a query', '{ channels { channel } }', 'BAD_REQUEST'],
])('is told in a part, the last, that it asks for %s', async (_, query, code) => {
  const text = await (await follow(query)).text();
  expect(wholeParts(text)).toMatchObject([{ payload: { errors: [{ extensions: { code } }] } }]);
  expect(text.endsWith(`${BOUNDARY}--\r\n`)).toBe(true);
});
