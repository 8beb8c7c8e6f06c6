import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import type { Listening } from '../support/listenOnLoopback.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startCommandProxy } from '../support/startCommandProxy.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

const silo = new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] });
const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
const FOLLOW = 'subscription ($id: ID!) { customerActivity(customerId: $id) { summary } }';
const NOTE = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { __typename } }`;

let store: TestStore;
let proxy: Listening;
let rotunda: TestGateway;
let gate: Promise<void> | undefined;
let held = 0;

beforeAll(async () => {
  store = await createTestStore();
  const url = new URL(store.url);
  proxy = await startCommandProxy(Number(url.port), ({ find }) => {
    if (find === undefined || gate === undefined) return undefined;
    held += 1;
    return { after: gate };
  });
  url.port = String(proxy.port);
  rotunda = await startTestGateway(
    { sources: { shop: memory({ silo, profiles }) } },
    { store: { ...store, url: url.href } },
  );
  await rotunda.sync();
});
afterAll(async () => {
  await rotunda.close();
  await proxy.close();
  await store.close();
});

it('an event stream begins once nothing more is missed', async () => {
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  const [{ id }] = data.customers.nodes;
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  let hasBegun = false;
  const gone = new AbortController();
  const asked = fetch(`${rotunda.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: FOLLOW, variables: { id } }),
    signal: gone.signal,
  }).then((response) => {
    hasBegun = true;
    return response;
  });
  await eventually(() => held > 0);
  await fetch(`${rotunda.url}/livez`);
  expect(hasBegun).toBe(false);
  gate = undefined;
  open();
  const { body } = await asked;
  const input = {
    customerId: id,
    channel: 'PHONE',
    direction: 'INBOUND',
    purpose: 'SERVICE',
    text: 'Called at once.',
    occurredAt: '2026-11-01T10:00:00Z',
    idempotencyKey: 'at-once',
  };
  await rotunda.ask(NOTE, { input });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  // Something comes at once, as there are browsers that tell nobody of an answer before its first byte.
  expect((await reader?.read())?.value).toBe(':\n\n');
  while (!told.includes('\n\n')) told += (await reader?.read())?.value ?? '';
  expect(told).toContain('Called at once.');
  gone.abort();
  await reader?.closed.catch(() => undefined);
});
