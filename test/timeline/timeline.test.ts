import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { constant, money, SourceError } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PEOPLE = 50;
const people = Array.from({ length: PEOPLE }, (_, index) => index + 1);
const addressOf = (id: number) => `p${id}@example.com`;
const profiles = people.map((id) => ({ id, email: addressOf(id) }));

/** Rows of a person, a minute apart from a time on: thirty of the first, and a few of the others. */
const rowsOf = (prefix: string, person: number, from: string, more: object = {}) =>
  Array.from({ length: person === 1 ? 30 : 6 }, (_, place) => ({
    no: `${prefix}${person}-${String(place).padStart(2, '0')}`,
    person,
    at: new Date(Date.parse(from) + place * 60_000).toISOString(),
    ...more,
  }));

const shop = new MemorySilo({
  profiles,
  orders: people.flatMap((id) => rowsOf('o', id, '2026-01-01T10:00:00Z')),
  bills: people.flatMap((id) => rowsOf('b', id, '2026-01-01T10:00:30Z', { cents: 1 })),
});
const desk = new MemorySilo({
  profiles,
  messages: people.flatMap((id) => rowsOf('m', id, '2026-01-01T10:10:00Z', { by: 'Twitter' })),
  calls: people.flatMap((id) => rowsOf('c', id, '2026-01-01T09:50:00Z')),
});
const silos = { shop, desk };
const mapping = { recordId: 'person', id: 'no', occurredAt: 'at' };
const people_ = { recordId: 'id', identifiers: { EMAIL: 'email' } };

let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    extensions: {
      schema: '"A bill." type Bill @interaction { "What it comes to." amount: Money! }',
      datasets: { bills: { type: 'Bill', purpose: 'SALES', direction: 'OUTBOUND' } },
    },
    sources: {
      shop: memory({
        silo: shop,
        profiles: people_,
        orders: { ...mapping, channel: constant('STORE') },
        bills: { ...mapping, amount: money('cents', constant('EUR'), { unit: 'MINOR' }) },
      }),
      desk: memory({
        silo: desk,
        profiles: people_,
        messages: { ...mapping, channel: constant('SOCIAL'), platform: 'by' },
        calls: mapping,
      }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

beforeEach(() => {
  for (const silo of Object.values(silos)) {
    silo.failure = undefined;
    for (const name of Object.keys(silo.calls)) silo.calls[name] = 0;
  }
});

const TIMELINE = `query ($first: Int, $after: String, $filter: TimelineFilter) {
  customer(by: { identifier: { type: EMAIL, value: "p1@example.com" } }) {
    timeline(first: $first, after: $after, filter: $filter) {
      edges { cursor node { __typename id source occurredAt channel platform purpose customer { id } } }
      nodes { id }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      complete freshness { source state error { code } }
    }
  }
}`;

async function timeline(variables: Record<string, unknown> = {}) {
  const { data, errors } = await rotunda.ask(TIMELINE, variables);
  expect(errors).toBeUndefined();
  return data.customer.timeline;
}

/** Calls that read datasets. */
function calls(): Record<string, number> {
  const all = Object.entries(silos).flatMap(([name, silo]) =>
    Object.entries(silo.calls).map(
      ([operation, count]) => [`${name} ${operation}`, count] as const,
    ),
  );
  return Object.fromEntries(all.filter(([, count]) => count > 0));
}

const typesOf = (page: { edges: { node: { __typename: string } }[] }) =>
  [...new Set(page.edges.map(({ node }) => node.__typename))].toSorted();

describe('Customer.timeline', () => {
  it('has every dataset of every source, a company’s own among them, newest first', async () => {
    const page = await timeline({ first: 100 });
    expect(typesOf(page)).toEqual(['Bill', 'Call', 'Message', 'Order']);
    const times = page.edges.map(({ node }: { node: { occurredAt: string } }) => node.occurredAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(page.edges.map(({ node }: { node: { id: string } }) => ({ id: node.id }))).toEqual(
      page.nodes,
    );
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: page.edges[0].cursor,
      endCursor: page.edges[99].cursor,
    });
    expect(
      page.freshness.map(({ source, state }: { source: string; state: string }) => [source, state]),
    ).toEqual([
      ['shop', 'LIVE'],
      ['desk', 'LIVE'],
    ]);
    const rest = await timeline({ first: 100, after: page.pageInfo.endCursor });
    expect([rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([20, false]);
    expect(rest.pageInfo.hasPreviousPage).toBe(true);
  });

  it('costs a page of 50 customers one call per source and dataset, as for one', async () => {
    const { data, errors } = await rotunda.ask(
      '{ customers(first: 50) { nodes { timeline(first: 20) { nodes { id } complete } orders(first: 5) { nodes { id } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.customers.nodes.length).toBe(PEOPLE);
    for (const one of data.customers.nodes) {
      expect([one.timeline.nodes.length, one.timeline.complete]).toEqual([20, true]);
    }
    expect(calls()).toEqual({
      'shop read orders': 1,
      'shop read bills': 1,
      'desk read messages': 1,
      'desk read calls': 1,
    });
  });

  it('asks nobody who cannot have what a filter lets pass', async () => {
    for (const filter of [
      { types: [] },
      { channels: [] },
      { purposes: [] },
      { types: ['Call'], channels: ['EMAIL'] },
      { types: ['Order', 'Call'], channels: ['SOCIAL', 'CHAT'] },
      { types: ['Bill'], direction: 'INBOUND' },
    ]) {
      const page = await timeline({ filter });
      expect([page.nodes, page.complete, page.freshness]).toEqual([[], true, []]);
      expect(page.pageInfo).toMatchObject({ hasNextPage: false, endCursor: null });
    }
    expect(calls()).toEqual({});
    const some = await timeline({ first: 100, filter: { channels: ['PHONE', 'SOCIAL'] } });
    expect(typesOf(some)).toEqual(['Call', 'Message']);
    expect(calls()).toEqual({
      'shop read bills': 1,
      'desk read messages': 1,
      'desk read calls': 1,
    });
  });

  it('filters by platform, purpose, type and time', async () => {
    expect(typesOf(await timeline({ filter: { platforms: ['twitter'] } }))).toEqual(['Message']);
    // What an empty field of a form sends is the name of none.
    expect(typesOf(await timeline({ filter: { platforms: [''] } }))).toEqual([]);
    expect(typesOf(await timeline({ filter: { purposes: ['SALES'] } }))).toEqual(['Bill', 'Order']);
    const within = { from: '2026-01-01T10:00:00Z', to: '2026-01-01T12:02:00+02:00' };
    const page = await timeline({ filter: { ...within, types: ['Order', 'Bill'] } });
    expect(page.edges.map(({ node }: { node: { occurredAt: string } }) => node.occurredAt)).toEqual(
      [
        '2026-01-01T10:01:30.000Z',
        '2026-01-01T10:01:00.000Z',
        '2026-01-01T10:00:30.000Z',
        '2026-01-01T10:00:00.000Z',
      ],
    );
  });

  it('goes on without a source that is away, and hands its rows in later', async () => {
    desk.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const first = await timeline({ first: 10 });
    expect([first.complete, typesOf(first)]).toEqual([false, ['Bill', 'Order']]);
    expect(first.freshness).toContainEqual({
      source: 'desk',
      state: 'UNAVAILABLE',
      error: { code: 'SOURCE_UNAVAILABLE' },
    });
    desk.failure = undefined;
    const second = await timeline({ first: 100, after: first.pageInfo.endCursor });
    expect([second.complete, second.edges[0].node.__typename]).toEqual([false, 'Message']);
    const third = await timeline({ first: 100, after: second.pageInfo.endCursor });
    expect([third.complete, third.pageInfo.hasNextPage]).toEqual([true, false]);
    const seen = [first, second, third].flatMap(({ nodes }) => nodes as { id: string }[]);
    expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([120, 120]);
  });

  it('is unknown, not empty, while no source can be read', async () => {
    for (const silo of Object.values(silos)) {
      silo.failure = new SourceError('SOURCE_TIMEOUT', 'slow');
    }
    const page = await timeline();
    expect([page.edges, page.nodes, page.complete]).toEqual([null, null, false]);
  });
});

describe('Customer.timeline, asked wrongly', () => {
  const refusal = async (variables: Record<string, unknown>) => {
    const { errors } = await rotunda.ask(TIMELINE, variables);
    expect(errors).toHaveLength(1);
    const [{ message, extensions }] = errors as [{ message: string; extensions: { code: string } }];
    return `${extensions.code}: ${message}`;
  };

  it('says what it expected, and what came', async () => {
    for (const first of [0, 101, -1]) {
      expect(await refusal({ first })).toBe(
        `BAD_USER_INPUT: timeline(first:) expects a number from 1 to 100, got ${first}.`,
      );
    }
    expect(await refusal({ filter: { types: ['Order', 'Consent', 'Ordre'] } })).toMatch(
      /^BAD_USER_INPUT: Customer\.timeline\(filter:\) expects types among Order, Return, .*Bill, got Consent, Ordre\.$/,
    );
    const [from, to] = ['2026-02-01T00:00:00Z', '2026-01-01T00:00:00Z'];
    expect(await refusal({ filter: { from, to } })).toMatch(
      /^BAD_USER_INPUT: Customer\.timeline\(filter:\) expects `from` before `to`, got 2026-02/,
    );
    expect(await refusal({ filter: { channels: ['FAX'] } })).toMatch(/^BAD_USER_INPUT: .*FAX/);
    expect(calls()).toEqual({});
  });

  it('refuses cursors of other lists, other filters, and forged ones', async () => {
    const { pageInfo } = await timeline({ first: 1 });
    const orders = await rotunda.ask(
      '{ customer(by: { identifier: { type: EMAIL, value: "p1@example.com" } }) { orders(first: 1) { pageInfo { endCursor } } } }',
    );
    const after = pageInfo.endCursor as string;
    for (const variables of [
      { after: orders.data.customer.orders.pageInfo.endCursor },
      { after, filter: { types: ['Order'] } },
      { after: `${after.slice(0, -2)}xx` },
      { after: '' },
    ]) {
      expect(await refusal(variables)).toMatch(/^BAD_CURSOR: Customer\.timeline\(after:\) expects/);
    }
  });
});
