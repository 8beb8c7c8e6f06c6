import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractOperations } from '../support/contractOperations.js';
import { openHatShop } from '../support/openHatShop.js';
import type { TestGateway } from '../support/startTestGateway.js';

const FIELDS = `id subject status startedAt lastInteractionAt channels waitingOn
  hops { fromChannel toChannel fromPlatform toPlatform occurredAt confidence reason decidedBy }
  interactions(first: 50) { nodes { __typename id occurredAt channel platform direction summary } }
  context { orders { id } tickets { id } assignee { name } lastCustomerMessage { id occurredAt text } }`;
/** Word for word those of the contract, where it is at hand. */
const operations = new Map<string, string>([
  [
    'Conversations',
    `query ($id: ID!, $first: Int!) { customer(by: { id: $id }) { conversations(first: $first) {
      nodes { ${FIELDS} } complete freshness { source state } } } }`,
  ],
  [
    'ChannelReport',
    `query ($from: DateTime!, $to: DateTime!) { channelReport(from: $from, to: $to) {
      rows { channel purpose conversations firstResponseSeconds { p50 p90 } resolutionSeconds { p50 p90 }
        resolvedShare movedToOtherChannelShare satisfaction { mean answers } }
      parity { purpose metric best { channel value } worst { channel value } ratio enoughData }
      complete computedAt freshness { source state } } }`,
  ],
  [
    'ConfirmHop',
    `mutation ($input: ConfirmHopInput!) { confirmHop(input: $input) { __typename
      ... on ConfirmHopSuccess { conversation { id channels } } ... on UserError { code message } } }`,
  ],
  ...contractOperations('02-omnichannel.graphql'),
]);
let rotunda: TestGateway;
let id: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const handover = { baseUrl: 'https://desk.hatshop.example/open?tool=rotunda' };
  const opened = await openHatShop({ customers: 120, seed: 3 }, () => ({
    conversations: { handover },
    reports: { minimumSample: 5 },
  }));
  ({ rotunda, hatBuyer: id, close } = opened);
}, 60_000);

afterAll(() => close());

async function conversations() {
  const { data, errors } = await rotunda.ask(operations.get('Conversations') ?? '', {
    id,
    first: 10,
  });
  expect(errors).toBeUndefined();
  return data.customer.conversations;
}

async function refund() {
  const { nodes } = await conversations();
  return nodes.find(({ subject }: { subject: string }) => subject.startsWith('Refund'));
}

async function confirm(input: Record<string, unknown>) {
  const { data } = await rotunda.ask(operations.get('ConfirmHop') ?? '', { input });
  return data.confirmHop;
}

describe("the hat buyer's question", () => {
  it('is one conversation: tweet, e-mail, web chat', async () => {
    const { nodes, complete, freshness } = await conversations();
    expect(complete).toBe(true);
    expect(freshness).toEqual(
      expect.arrayContaining([
        { source: 'helpdesk', state: 'LIVE' },
        { source: 'social', state: 'LIVE' },
      ]),
    );
    expect(nodes.map((one: { channels: string[] }) => one.channels)).toEqual([
      ['SOCIAL', 'EMAIL', 'CHAT'],
      ['PHONE'],
      ['SOCIAL'],
    ]);
    const [first] = nodes;
    expect(first.interactions.nodes).toHaveLength(8);
    expect(first.hops).toMatchObject([
      { fromChannel: 'SOCIAL', fromPlatform: 'Twitter', toChannel: 'EMAIL' },
      { fromChannel: 'EMAIL', toChannel: 'CHAT', toPlatform: 'Web chat' },
    ]);
    for (const { reason, confidence, decidedBy } of first.hops) {
      expect([reason, confidence, decidedBy]).toEqual([
        'Both belong to ticket 60017.',
        0.99,
        'rule:same-ticket',
      ]);
    }
  });

  it('has the order as its context, is resolved, and nobody is waited on', async () => {
    const { status, waitingOn, subject, context } = await refund();
    expect({ status, waitingOn, subject }).toEqual({
      status: 'RESOLVED',
      waitingOn: null,
      subject: 'Refund for the bowler, order W-100017',
    });
    const { data } = await rotunda.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Order { lines { name } } ... on Ticket { subject } } }',
      { ids: [...context.orders, ...context.tickets].map((one: { id: string }) => one.id) },
    );
    expect(data.nodes).toEqual([
      { lines: [{ name: 'Bowler hat, black felt' }, { name: 'Hat brush, horsehair' }] },
      { subject },
    ]);
    expect(context.assignee).toEqual({ name: 'Noortje Kamp' });
    expect(context.lastCustomerMessage.text).toBe('Wonderful, thank you! 🎩');
  });

  it('is found by its id, by any of its interactions, and by a signed link', async () => {
    const { id: talk, interactions } = await refund();
    const ids = interactions.nodes.map((one: { id: string }) => one.id);
    const { data } = await rotunda.ask(
      `query ($talk: ID!, $ids: [ID!]!) {
        node(id: $talk) { ... on Conversation { id handoverUrl customer { id } } }
        nodes(ids: $ids) { ... on Interaction { conversation { id } } }
        customer(by: { interactionId: "${ids[0]}" }) { orders(first: 1) { nodes { conversation { id } } } }
      }`,
      { talk, ids },
    );
    expect(data.node).toMatchObject({ id: talk, customer: { id } });
    expect(
      new Set(data.nodes.map((one: { conversation: { id: string } }) => one.conversation.id)),
    ).toEqual(new Set([talk]));
    expect(data.customer.orders.nodes).toEqual([{ conversation: null }]);
    const url = new URL(data.node.handoverUrl);
    expect([url.host, url.searchParams.get('tool')]).toEqual(['desk.hatshop.example', 'rotunda']);
    const open = 'query ($token: String!) { handover(token: $token) { id } }';
    const token = url.searchParams.get('token') ?? '';
    expect((await rotunda.ask(open, { token })).data.handover).toEqual({ id: talk });
    const forged = await rotunda.ask(open, { token: `${token.slice(0, -2)}AA` });
    expect(forged.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is paged, each conversation once', async () => {
    const page = `query ($id: ID!, $after: String) { customer(by: { id: $id }) { conversations(first: 2, after: $after) {
      edges { cursor node { id interactions(first: 1) { edges { cursor } pageInfo { hasNextPage endCursor } } } }
      pageInfo { hasNextPage hasPreviousPage endCursor } since } } }`;
    const one = (await rotunda.ask(page, { id })).data.customer.conversations;
    const after = one.pageInfo.endCursor;
    const two = (await rotunda.ask(page, { id, after })).data.customer.conversations;
    expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(one.edges[1].cursor).toBe(after);
    const seen = [...one.edges, ...two.edges].map((edge) => edge.node.id);
    expect(new Set(seen).size).toBe(3);
    const { errors } = await rotunda.ask(page, { id, after: 'nonsense' });
    expect(errors?.[0].extensions.code).toBe('BAD_CURSOR');
  });
});

describe('a person who knows better', () => {
  it('parts what the systems tied, and ties it again; the same request twice is one', async () => {
    const { id: talk, interactions } = await refund();
    const [first, , , mail] = interactions.nodes.filter(
      (one: { __typename: string }) => one.__typename === 'Message',
    );
    const chat = interactions.nodes.at(-1);
    const input = {
      fromInteractionId: first.id,
      toInteractionId: chat.id,
      confirmed: false,
      reason: 'Another bowler, says Noortje',
      idempotencyKey: 'talk-1',
    };
    const parted = await confirm(input);
    expect(parted).toMatchObject({ __typename: 'ConfirmHopSuccess', conversation: { id: talk } });
    expect(parted.conversation.channels).not.toContain('CHAT');
    expect(await confirm(input)).toEqual(parted);
    expect(await confirm({ ...input, reason: 'Another reason' })).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    expect((await conversations()).nodes).toHaveLength(4);
    const again = { ...input, confirmed: true, reason: 'No, the same', idempotencyKey: 'talk-2' };
    expect((await confirm(again)).conversation.channels).toEqual(['SOCIAL', 'EMAIL', 'CHAT']);
    const { hops } = await refund();
    expect(hops).toContainEqual(
      expect.objectContaining({
        toChannel: 'CHAT',
        confidence: 1,
        decidedBy: 'user:tester',
        reason: 'No, the same',
      }),
    );
    const store = await rotunda.dumpStore();
    expect(store).not.toContain('Noortje');
    expect(mail.channel).toBe('EMAIL');
  });

  it('is told what cannot be decided', async () => {
    const { interactions } = await refund();
    const [a, b, c] = interactions.nodes;
    const { data } = await rotunda.ask(
      `query ($id: ID!) { customer(by: { id: $id }) { orders(first: 1) { nodes { id } } }
        customers(first: 30) { nodes { id messages(first: 1) { nodes { id } } } } }`,
      { id },
    );
    const stranger = data.customers.nodes.find(
      (one: { id: string; messages: { nodes: unknown[] } }) =>
        one.id !== id && one.messages.nodes.length > 0,
    );
    const base = { confirmed: true, reason: 'because' };
    const cases: [string, string, string][] = [
      [a.id, a.id, 'BAD_USER_INPUT'],
      [a.id, 'r_nonsense', 'NOT_FOUND'],
      [a.id, data.customer.orders.nodes[0].id, 'BAD_USER_INPUT'],
      [a.id, stranger.messages.nodes[0].id, 'BAD_USER_INPUT'],
    ];
    for (const [place, [fromInteractionId, toInteractionId, code]] of cases.entries()) {
      const idempotencyKey = `refused-${place}`;
      const pair = { fromInteractionId, toInteractionId };
      expect(await confirm({ ...base, ...pair, idempotencyKey })).toMatchObject({ code });
    }
    const decide = (from: { id: string }, to: { id: string }, confirmed: boolean) =>
      confirm({
        ...base,
        fromInteractionId: from.id,
        toInteractionId: to.id,
        confirmed,
        idempotencyKey: `${from.id} ${to.id}`.slice(-150),
      });
    expect((await decide(a, b, true)).__typename).toBe('ConfirmHopSuccess');
    expect((await decide(b, c, true)).__typename).toBe('ConfirmHopSuccess');
    expect(await decide(a, c, false)).toMatchObject({ code: 'BLOCKED' });
    expect(
      await confirm({
        ...base,
        fromInteractionId: a.id,
        toInteractionId: b.id,
        reason: ' ',
        idempotencyKey: 'x',
      }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

it('reads the conversations of a page of customers with one call per source and dataset', async () => {
  const { data, extensions } = await rotunda.ask(
    '{ customers(first: 20) { nodes { conversations(first: 3) { nodes { id } complete } messages(first: 2) { nodes { conversation { id } } } } } }',
  );
  expect(data.customers.nodes.length).toBe(20);
  const social = extensions.rotunda.sources.find((one: { name: string }) => one.name === 'social');
  // The window of all conversations, and the messages.
  expect(social.calls).toBe(2);
});

describe('the report on channels', () => {
  const year = {
    from: new Date(Date.now() - 365 * 86_400_000).toISOString(),
    to: new Date().toISOString(),
  };

  it('shows the channel that the story makes slower, and where customers moved on', async () => {
    const { data } = await rotunda.ask(operations.get('ChannelReport') ?? '', year);
    const { rows, parity, complete, freshness } = data.channelReport;
    expect(complete).toBe(true);
    expect(freshness).toEqual([
      { source: 'helpdesk', state: 'LIVE' },
      { source: 'social', state: 'LIVE' },
    ]);
    const slowest = parity.find(
      (one: Record<string, unknown>) =>
        one.purpose === 'SERVICE' && one.metric === 'FIRST_RESPONSE_SECONDS',
    );
    expect(slowest).toMatchObject({ worst: { channel: 'SOCIAL' }, enoughData: true });
    expect(slowest.worst.value).toBeGreaterThan(12 * 3_600);
    expect(slowest.ratio).toBeLessThan(0.2);
    const social = rows.find(
      (one: Record<string, unknown>) => one.channel === 'SOCIAL' && one.purpose === 'SERVICE',
    );
    expect(social.movedToOtherChannelShare).toBeGreaterThan(0);
    expect(rows.some((one: Record<string, unknown>) => one.satisfaction !== null)).toBe(true);
  });

  it('tells Twitter, Facebook and LinkedIn apart', async () => {
    const { data } = await rotunda.ask(
      `query ($from: DateTime!, $to: DateTime!) {
        channelReport(from: $from, to: $to, byPlatform: true) { rows { channel platform purpose conversations } }
      }`,
      year,
    );
    const social = data.channelReport.rows.filter(
      ({ channel }: { channel: string }) => channel === 'SOCIAL',
    );
    const platforms = social.map(({ platform }: { platform: string }) => platform);
    expect([...new Set(platforms)].toSorted()).toEqual(['Facebook', 'LinkedIn', 'Twitter']);
    const purposes = social
      .filter(({ platform }: { platform: string }) => platform === 'LinkedIn')
      .map(({ purpose }: { purpose: string }) => purpose);
    expect(purposes).toEqual(expect.arrayContaining(['RECRUITMENT', 'PUBLIC_RELATIONS']));
  });
});
