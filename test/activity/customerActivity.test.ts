import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import { WebSocket } from 'ws';
import { eventually } from '../support/eventually.js';
import { type Follower, followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import {
  createTestStore,
  startTestGateway,
  type TestGateway,
  type TestStore,
} from '../support/startTestGateway.js';

interface Told {
  readonly id: string;
  readonly text: string;
}

const ACTIVITY = `subscription ($id: ID!, $lastSeen: ID) { customerActivity(customerId: $id, lastSeen: $lastSeen) {
  id occurredAt source customer { id } ... on RecordedInteraction { text }
} }`;
const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
  ... on RecordInteractionSuccess { interaction { id } } ... on UserError { code message }
} }`;

const live = {
  pollMs: 20,
  subscriptionsPerConnection: 2,
  connectionsPerCaller: 12,
};
let store: TestStore;
let one: TestGateway;
let other: TestGateway;
const open: Follower<Told>[] = [];

beforeAll(async () => {
  store = await createTestStore();
  const silo = new MemorySilo({
    profiles: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, email: `${id}@example.com` })),
  });
  const config = {
    sources: {
      shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
    },
    live,
  };
  one = await startTestGateway(config, { store });
  other = await startTestGateway(config, { store });
  await one.sync();
});
afterAll(async () => {
  for (const follower of open) await follower.close();
  await one.close();
  await other.close();
  await store.close();
});

async function idOf(recordId: string): Promise<string> {
  const query = `query ($r: String!) { customer(by: { record: { source: "shop", recordId: $r } }) { id } }`;
  return (await one.ask(query, { r: recordId })).data.customer.id;
}

let keys = 0;
async function record(gateway: TestGateway, customerId: string, text: string): Promise<string> {
  keys += 1;
  const input = {
    customerId,
    channel: 'STORE',
    purpose: 'SALES',
    direction: 'INBOUND',
    occurredAt: '2026-03-01T10:00:00Z',
    text,
    idempotencyKey: `key ${keys}`,
  };
  const { data, errors } = await gateway.ask(RECORD, { input });
  expect(errors).toBeUndefined();
  return data.recordInteraction.interaction.id;
}

function follow(gateway: TestGateway, id: string, lastSeen?: string): Follower<Told> {
  const follower = followActivity<Told>(`${gateway.url}/graphql`, ACTIVITY, { id, lastSeen });
  open.push(follower);
  return follower;
}

/** A subscription is only certain to be there when it has told something. */
async function followed(gateway: TestGateway, id: string): Promise<Follower<Told>> {
  const follower = follow(gateway, id);
  let beats = 0;
  await eventually(async () => {
    await record(gateway, id, `beat ${beats++}`);
    return follower.told.length > 0;
  });
  await follower.until(follower.told.length);
  return follower;
}

const texts = (told: readonly Told[]) =>
  told.map(({ text }) => text).filter((text) => !text.startsWith('beat'));

describe('customerActivity', () => {
  it('tells what is recorded of the customer, whichever replica it is recorded at', async () => {
    const [a, b] = [await idOf('a'), await idOf('b')];
    const followers = [await followed(one, a), await followed(other, a)];
    await record(one, b, 'of somebody else');
    const first = await record(one, a, 'at one');
    await record(other, a, 'at the other');
    for (const { told } of followers) {
      await eventually(() => texts(told).length === 2);
      expect(texts(told)).toEqual(['at one', 'at the other']);
      expect(told.find(({ text }) => text === 'at one')).toMatchObject({
        id: first,
        occurredAt: '2026-03-01T10:00:00.000Z',
        source: 'rotunda',
        customer: { id: a },
      });
    }
    for (const follower of followers) await follower.close();
  });

  it('misses nothing and tells nothing twice to one who is cut off and returns, at either replica', async () => {
    const c = await idOf('c');
    const before = await record(one, c, 'before');
    const all = Array.from({ length: 40 }, (_, at) => `n${at}`);
    let isDone = false;
    const writing = Promise.all([
      ...[one, other].map(async (gateway, half) => {
        for (const text of all.filter((_, at) => at % 2 === half)) await record(gateway, c, text);
      }),
    ]).then(() => {
      isDone = true;
    });
    const told: Told[] = [];
    let lastSeen = before;
    for (let turn = 0; told.length < all.length; turn++) {
      const follower = follow(turn % 2 === 0 ? one : other, c, lastSeen);
      await follower.until(Math.min(7, all.length - told.length));
      follower.client.terminate();
      await follower.ended;
      told.push(...follower.told);
      lastSeen = told.at(-1)?.id ?? before;
      await follower.close();
    }
    await writing;
    expect(isDone).toBe(true);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    expect(texts(told).toSorted()).toEqual(all.toSorted());
  });

  it('follows a customer through a merge', async () => {
    const [d, e] = [await idOf('d'), await idOf('e')];
    const follower = await followed(one, d);
    await one.ask(
      'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { __typename } }',
      { input: { customerIds: [d, e], survivorId: e, reason: 'same', idempotencyKey: 'm' } },
    );
    await record(other, e, 'by the survivor');
    await record(other, d, 'by the former id');
    await eventually(() => texts(follower.told).length === 2);
    expect(texts(follower.told)).toEqual(['by the survivor', 'by the former id']);
    await follower.close();
  });

  it('is told by server-sent events as well', async () => {
    const f = await idOf('f');
    const before = await record(one, f, 'before');
    const client = createSseClient({ url: `${one.url}/graphql`, retryAttempts: 0 });
    const stream = client.iterate<{ customerActivity: Told }>({
      query: ACTIVITY,
      variables: { id: f, lastSeen: before },
    });
    await record(other, f, 'first');
    const { value } = await stream.next();
    expect(value?.data?.customerActivity).toMatchObject({ text: 'first' });
    const next = stream.next();
    await record(one, f, 'second');
    expect((await next).value?.data?.customerActivity).toMatchObject({ text: 'second' });
    await stream.return?.();
    client.dispose();
  });
});

describe('what cannot be followed is refused:', () => {
  it.each([
    ['a customer that does not exist', ACTIVITY, { id: 'c_nobody' }, 'NOT_FOUND'],
    ['a position that never was', ACTIVITY, { lastSeen: 'r_nothing' }, 'BAD_CURSOR'],
    ['a variable of another type', ACTIVITY, { lastSeen: 1.5 }, 'BAD_USER_INPUT'],
    ['a query', 'query ($id: ID!) { customer(by: { id: $id }) { id } }', {}, 'BAD_REQUEST'],
    ['what is no GraphQL', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    [
      'a document of too many tokens',
      `subscription { ${'__typename '.repeat(5_000)} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    ['an unknown field', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'what costs too much',
      `subscription ($id: ID!) { customerActivity(customerId: $id) { customer { recordedInteractions(first: 100) { nodes { customer { recordedInteractions(first: 100) { nodes { customer { recordedInteractions(first: 100) { nodes { id } } } } } } } } } } }`,
      {},
      'LIMIT_EXCEEDED',
    ],
  ])('%s', async (_, query, variables, code) => {
    const given = { id: await idOf('a'), ...variables };
    const socket = followActivity(`${one.url}/graphql`, query, given);
    expect(await socket.ended).toMatchObject([{ extensions: { code } }]);
    await socket.close();
    const response = await fetch(`${one.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: given }),
    });
    const [, result = ''] = /^:\n\nevent: next\ndata: (.*)\n\nevent: complete\ndata:\n\n$/.exec(
      await response.text(),
    ) ?? [''];
    expect(JSON.parse(result).errors).toMatchObject([
      { extensions: { code, requestId: expect.any(String) } },
    ]);
  });

  it('a subscription that is sent as a query', async () => {
    const { errors } = await one.ask(ACTIVITY, { id: await idOf('a') });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('an interaction that nobody was told of here', async () => {
    const a = await idOf('a');
    const follower = follow(
      one,
      a,
      (await one.ask('{ customers(first: 1) { nodes { id } } }')).data.customers.nodes[0].id,
    );
    expect(await follower.ended).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
    await follower.close();
  });
});

describe('a connection', () => {
  const connect = (headers: Record<string, string> = {}, { url } = one) =>
    new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const nobody = {
    shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }),
  };

  it('is refused to a page of somebody else where nobody has a token', async () => {
    const [error] = await once(connect({ origin: 'https://elsewhere.example' }), 'error');
    expect(String(error)).toContain('403');
    const own = connect({ origin: one.url });
    await once(own, 'open');
    own.terminate();
  });

  it('has so many subscriptions at most', async () => {
    const a = await idOf('a');
    const first = follow(one, a);
    const followers = [
      first,
      ...[1, 2].map(() =>
        followActivity(`${one.url}/graphql`, ACTIVITY, { id: a }, { client: first.client }),
      ),
    ];
    expect(await followers[2]?.ended).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
    await first.close();
  });

  it('is closed when it has no subscription for long', async () => {
    const hasty = await startTestGateway(
      { sources: nobody, live: { ...live, idleSeconds: 1 } },
      { store },
    );
    const idle = connect({}, hasty);
    await once(idle, 'open');
    idle.send(JSON.stringify({ type: 'connection_init' }));
    expect(await once(idle, 'close')).toEqual([1000, Buffer.from('Idle')]);
    await hasty.close();
  });

  it('is told to come again when the gateway stops', async () => {
    const third = await startTestGateway({ sources: nobody, live }, { store });
    const follower = follow(third, await idOf('a'));
    await eventually(() => third.log.some((line) => line.includes('subscribed')));
    const response = await fetch(
      `${third.url}/graphql?${new URLSearchParams({ query: ACTIVITY, variables: JSON.stringify({ id: await idOf('a') }) })}`,
      { headers: { accept: 'text/event-stream' } },
    );
    expect(response.status).toBe(200);
    await third.close();
    expect(await follower.ended).toMatchObject({ code: 1001 });
    await expect(response.text()).rejects.toThrow();
    await follower.close();
  });
});
