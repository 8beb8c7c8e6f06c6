import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

let rotunda: TestGateway;
let url: string;

beforeAll(async () => {
  const silo = new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] });
  const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  rotunda = await startTestGateway({ sources: { shop: memory({ silo, profiles }) } });
  await rotunda.sync();
  url = `${rotunda.url}/graphql`;
});

afterAll(() => rotunda.close());

it.each([
  ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription {', 'GRAPHQL_PARSE_FAILED'],
  ['{ __typename }', 'BAD_REQUEST'],
])('names what it refuses over WebSocket: %s', async (query, code) => {
  const follower = followActivity(url, query, {});
  expect(await follower.ended).toMatchObject([
    { extensions: { code, requestId: expect.any(String) } },
  ]);
  await follower.close();
});

it('logs an event stream under the request id that its answer has', async () => {
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  const [{ id }] = data.customers.nodes;
  const gone = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({
      query: 'subscription ($id: ID!) { customerActivity(customerId: $id) { id } }',
      variables: { id },
    }),
    signal: gone.signal,
  });
  const requestId = response.headers.get('x-request-id');
  await eventually(() => rotunda.log.some((line) => line.includes('"subscribed"')));
  const [line = '{}'] = rotunda.log.filter((one) => one.includes('"subscribed"'));
  expect(JSON.parse(line)).toMatchObject({ requestId, transport: 'sse' });
  gone.abort();
  await eventually(() => rotunda.log.some((one) => one.includes('"unsubscribed"')));
});
