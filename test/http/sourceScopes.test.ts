import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { jwt } from '../../src/rotunda.js';
import { createIssuer } from '../support/createIssuer.js';
import { eventually } from '../support/eventually.js';
import { followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const { proof, tokenWith } = await createIssuer();
const auth = (sourceScopes: Record<string, string>) => jwt({ ...proof, sourceScopes });

const row = { recordId: 'person', id: 'id', occurredAt: 'at' };
const shop = new MemorySilo({
  profiles: [{ id: 1, email: 'ada@example.com', name: 'Ada of the shop' }],
  orders: [{ id: 'o1', person: 1, at: '2026-01-01T10:00:00Z' }],
});
const desk = new MemorySilo({
  profiles: [{ id: 7, email: 'ada@example.com', name: 'Ada of the desk' }],
  tickets: [{ id: 't1', person: 7, at: '2026-01-02T10:00:00Z', subject: 'too small' }],
  messages: [{ id: 'm1', person: 7, at: '2026-01-03T10:00:00Z', text: 'It itches.' }],
});
const people = { recordId: 'id', displayName: 'name', identifiers: { EMAIL: 'email' } };
const sources = {
  shop: memory({ silo: shop, profiles: people, orders: row }),
  desk: memory({
    silo: desk,
    cache: { ttlSeconds: 60, datasets: { messages: false } },
    profiles: people,
    tickets: { recordId: 'person', id: 'id', openedAt: 'at', subject: 'subject' },
    messages: { ...row, text: 'text' },
  }),
};
const DESK = 'desk:read';
const TEXT = 'desk:read desk:text';

let rotunda: TestGateway;
let id: string;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources,
    live: { pollMs: 20, watch: { shop: ['orders'] }, watchSeconds: 0.1 },
    auth: auth({
      desk: 'desk:read',
      'desk.messages': 'desk:text',
      'rotunda.recordedInteractions': 'crm:notes',
    }),
  });
  await rotunda.sync();
  const { data } = await ask('', '{ customers { nodes { id } } }');
  id = data.customers.nodes[0].id;
});
afterAll(() => rotunda.close());
beforeEach(() => {
  for (const operation of Object.keys(desk.calls)) delete desk.calls[operation];
});

async function ask(scope: string, query: string, variables: Record<string, unknown> = {}) {
  return rotunda.ask(query, variables, { authorization: `Bearer ${await tokenWith({ scope })}` });
}

async function customer(scope: string, fields: string) {
  const { data, errors } = await ask(
    scope,
    `query ($id: ID!) { customer(by: { id: $id }) { ${fields} } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.customer;
}

const TOLD = 'complete freshness { source state error { code } }';
const denied = { source: 'desk', state: 'DENIED', error: null };
const live = (source: string) => ({ source, state: 'LIVE', error: null });

describe('a source that takes a scope', () => {
  it('is denied to whoever has not got it, and not asked: what it holds is unknown', async () => {
    const { tickets, orders } = await customer(
      '',
      `tickets { nodes { id } ${TOLD} } orders { nodes { id } ${TOLD} }`,
    );
    expect(tickets).toEqual({ nodes: null, complete: false, freshness: [denied] });
    expect(orders).toMatchObject({ nodes: [{}], complete: true });
    expect(desk.calls).toEqual({});
  });

  it('is asked for whoever has it', async () => {
    const { tickets } = await customer(DESK, `tickets { nodes { subject } ${TOLD} }`);
    expect(tickets).toEqual({
      nodes: [{ subject: 'too small' }],
      complete: true,
      freshness: [live('desk')],
    });
  });

  it('leaves the rest of a timeline, and of a profile', async () => {
    const { timeline, profile, channelUsage, conversations } = await customer(
      '',
      `timeline(first: 10) { nodes { __typename } ${TOLD} } profile { displayName ${TOLD} }
       channelUsage { rows { interactions } complete } conversations(first: 5) { nodes { id } complete }`,
    );
    const told = { complete: false, freshness: expect.arrayContaining([live('shop'), denied]) };
    expect(timeline).toEqual({ nodes: [{ __typename: 'Order' }], ...told });
    expect(profile).toEqual({ displayName: 'Ada of the shop', ...told });
    expect(channelUsage).toEqual({ rows: [{ interactions: 1 }], complete: false });
    expect(conversations.complete).toBe(false);
    expect(desk.calls).toEqual({});
  });

  it('does not show from its cache what another caller has read', async () => {
    await customer(DESK, 'tickets { nodes { id } }');
    expect((await customer('', 'tickets { nodes { id } }')).tickets.nodes).toBeNull();
  });

  it('is not searched for whoever has not got it', async () => {
    const search = `{ searchCustomers(text: "of the desk") { nodes { id } ${TOLD} } }`;
    const { data } = await ask('', search);
    expect(data.searchCustomers).toEqual({
      nodes: [],
      complete: false,
      freshness: expect.arrayContaining([live('shop'), denied]),
    });
    expect((await ask(DESK, search)).data.searchCustomers.nodes).toEqual([{ id }]);
  });

  it('lets nothing be offered that it may speak against', async () => {
    const { offerDecision } = await customer(
      '',
      'offerDecision(offer: { channel: EMAIL, sku: "hat" }) { allowed reasons { message } }',
    );
    expect(offerDecision.allowed).toBe(false);
    expect(JSON.stringify(offerDecision.reasons)).toContain('desk is denied');
  });
});

describe('a dataset that takes a scope of its own', () => {
  it('takes it besides that of its source', async () => {
    const messages = `messages { nodes { text } ${TOLD} }`;
    for (const scope of ['', DESK, 'desk:text']) {
      expect((await customer(scope, messages)).messages).toEqual({
        nodes: null,
        complete: false,
        freshness: [denied],
      });
    }
    expect((await customer(TEXT, messages)).messages.nodes).toEqual([{ text: 'It itches.' }]);
  });

  it('shows no row of it by its id either', async () => {
    const { messages } = await customer(TEXT, 'messages { nodes { id } }');
    const named = { id: messages.nodes[0].id };
    for (const query of [
      'query ($id: ID!) { node(id: $id) { id } }',
      'query ($id: ID!) { customer(by: { interactionId: $id }) { id } }',
    ]) {
      const { errors } = await ask(DESK, query, named);
      expect(errors?.[0].extensions.code).toBe('FORBIDDEN');
      expect(errors?.[0].message).toMatch(
        /^This (object|interaction) needs the scope desk:text\.$/,
      );
      expect((await ask(TEXT, query, named)).errors).toBeUndefined();
    }
  });

  it('passes whoever has not got it by when news are told', async () => {
    const note = `mutation ($id: ID!, $text: String!) { recordInteraction(input: { customerId: $id, channel: PHONE, purpose: SERVICE,
      direction: INBOUND, occurredAt: "2026-01-01T00:00:00Z", text: $text, idempotencyKey: $text }) { __typename } }`;
    const query = 'subscription ($id: ID!) { customerActivity(customerId: $id) { id source } }';
    const url = `${rotunda.url}/graphql`;
    const [without, having] = await Promise.all(
      ['', 'crm:notes'].map(async (scope) =>
        followActivity(url, query, { id }, { token: await tokenWith({ scope }) }),
      ),
    );
    const subscribers = () => rotunda.log.filter((line) => line.includes('"subscribed"')).length;
    await eventually(() => subscribers() === 2);
    await ask('crm:notes', note, { id, text: 'called' });
    await having?.until(1);
    await eventually(() => (shop.calls['watch orders'] ?? 0) > 0);
    shop.documents.orders?.push({ id: 'o2', person: 1, at: new Date().toISOString() });
    expect(await having?.until(2)).toMatchObject([{ source: 'rotunda' }, { source: 'shop' }]);
    expect(await without?.until(1)).toMatchObject([{ source: 'shop' }]);
    await without?.close();
    await having?.close();
  });
});

describe('a configuration that requires scopes of sources', () => {
  it('is refused where there is no such source, or dataset of it', () => {
    const plan = () =>
      planGateway(
        { sources, auth: auth({ dsk: 'desk:read', 'shop.tickets': 'shop:read' }) },
        { env: {}, folder: '.' },
      );
    expect(plan).toThrow(
      /auth\.sourceScopes\.dsk: unknown source or dataset `dsk` \(did you mean `desk`\?\)/,
    );
    expect(plan).toThrow(/auth\.sourceScopes\.shop\.tickets: unknown source or dataset/);
  });
});
