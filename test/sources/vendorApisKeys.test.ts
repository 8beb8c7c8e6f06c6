import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, cursorPages, rest } from '../../src/rotunda.js';
import { type HttpSilo, type SiloAnswer, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const BRIEN = "o'brien@example.com";
const TICKETS = Array.from({ length: 5 }, (_, place) => ({ id: `t${place}` }));

let silo: HttpSilo;
let rotunda: TestGateway;

/** A query language of which only what is asked here is understood: conditions on one column, joined by OR. */
function rowsOf(query: string): { Id: string; Owner: string }[] | undefined {
  const text = /'((?:[^'\\]|\\.)*)'/g;
  const values = [...query.matchAll(text)].map(([, one = '']) => one.replaceAll(/\\(.)/g, '$1'));
  const rest = query.replaceAll(text, '?');
  if (!/^Owner (= \?|IN \((\?,)*\?\))$/.test(rest)) return undefined;
  return [BRIEN, 'ada@example.com', '003A', '003B']
    .filter((owner) => values.includes(owner))
    .map((owner) => ({ Id: `order of ${owner}`, Owner: owner }));
}

function answer(path: string, query: URLSearchParams, body: string): SiloAnswer | undefined {
  const [, list = '', id = '', of] = path.split('/');
  if (list === 'people' && of === undefined)
    return { json: { id, name: id, email: id === '1' ? BRIEN : null } };
  if (list === 'query') {
    const rows = rowsOf(query.get('q') ?? JSON.parse(body || '{}').where ?? '');
    return rows === undefined ? { status: 400, json: 'MALFORMED_QUERY' } : { json: { rows } };
  }
  if (list === 'either') {
    const owners = (query.get('$filter') ?? '').split(' or ').map((one) => one.slice(10, -1));
    return { json: owners.map((Owner) => ({ Id: `${query.get('kind')} of ${Owner}`, Owner })) };
  }
  if (list === 'batch') {
    const asked: { id: string }[] = JSON.parse(body).inputs;
    const results = asked
      .filter((one) => one.id.includes('brien'))
      .map((one) => ({ id: 1, at: '2026-01-01', email: one.id.replace("o'b", "O'B") }));
    return { status: results.length < asked.length ? 207 : 200, json: { results } };
  }
  if (list === 'fuzzy') {
    const rows = ["O'Brien@example.com", `m.${BRIEN}`].map((email, at) => ({
      id: at,
      at: '2026-01-01',
      email,
    }));
    return { json: query.get('search') === BRIEN ? rows : [] };
  }
  if (of === 'tickets') {
    const at = Number(query.get('after') ?? 0);
    const more = at + 2 < TICKETS.length ? at + 2 : null;
    return { json: { tickets: TICKETS.slice(at, at + 2), after: more } };
  }
  if (of !== 'comments') return undefined;
  const comments = [1, 2].map((n) => ({
    id: `${id}-${n}`,
    at: `2026-01-0${n}T0${id.slice(1)}:00:00Z`,
  }));
  return { json: { comments } };
}

beforeAll(async () => {
  silo = await startHttpSilo(({ path, query, body }) => answer(path, query, body));
  const profiles = {
    path: '/people/{recordId}',
    recordId: 'id',
    displayName: 'name',
    identifiers: { EMAIL: 'email' },
  };
  const row = { id: 'Id', occurredAt: constant('2026-01-01T00:00:00Z'), channel: constant('WEB') };
  const source = (datasets: object) => rest({ baseUrl: silo.url, profiles, ...datasets });
  rotunda = await startTestGateway({
    sources: {
      queried: source({
        orders: { ...row, path: '/query', query: { q: "Owner = '{recordId}'" }, rows: 'rows' },
        events: {
          ...row,
          path: "/query?q=Owner%20=%20'{recordId}'",
          keyedBy: 'EMAIL',
          rows: 'rows',
          name: 'Id',
        },
        calls: {
          ...row,
          path: '/either',
          query: ({ recordIds }: { recordIds: string[] }) => ({
            $filter: recordIds.map((id) => `Owner eq '${id}'`).join(' or '),
            kind: 'call',
          }),
          batch: { size: 20 },
          recordId: 'Owner',
        },
        returns: {
          ...row,
          path: '/query',
          method: 'POST',
          body: { where: "Owner IN ('{recordIds}')" },
          batch: { size: 50 },
          recordId: 'Owner',
          rows: 'rows',
        },
      }),
      batched: source({
        orders: {
          method: 'POST',
          path: '/batch/read',
          body: ({ recordIds }: { recordIds: string[] }) => ({
            idProperty: 'email',
            inputs: recordIds.map((id) => ({ id })),
          }),
          batch: { size: 100 },
          keyedBy: 'EMAIL',
          recordId: 'email',
          rows: 'results',
          id: 'id',
          occurredAt: 'at',
        },
      }),
      fuzzy: source({
        returns: {
          path: '/fuzzy',
          query: { search: '{key}' },
          keyedBy: 'EMAIL',
          recordId: 'email',
          id: 'id',
          occurredAt: 'at',
        },
      }),
      nested: source({
        messages: {
          resolve: {
            path: '/people/{recordId}/tickets',
            value: 'tickets[*].id',
            page: cursorPages({ param: 'after', cursor: 'after' }),
          },
          path: '/tickets/{resolved}/comments',
          rows: ({ comments }: { comments: object[] }, { resolved }: { resolved: string }) =>
            comments.map((comment) => ({ ...comment, ticket: resolved })),
          id: 'id',
          occurredAt: 'at',
          ticketId: 'ticket',
          channel: constant('EMAIL'),
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function ask(source: string, recordId: string, fields: string) {
  const { data } = await rotunda.ask(
    `query ($source: String!, $recordId: String!) { customer(by: { record: { source: $source, recordId: $recordId } }) { ${fields} } }`,
    { source, recordId },
  );
  return data.customer;
}

describe('a value within quotes of a query language', () => {
  it.each([
    ['003A', 1],
    ["003A' OR Owner = '003B", 0],
    ["\\' OR Owner = '003B", 0],
  ])('stays within them: %s', async (recordId, count) => {
    const { orders } = await ask('queried', recordId, 'orders { nodes { occurredAt } complete }');
    expect([orders.nodes?.length, orders.complete]).toEqual([count, true]);
  });

  it('stays within them in a path', async () => {
    const { events } = await ask('queried', '1', 'events { nodes { name } complete }');
    expect(events).toEqual({ nodes: [{ name: `order of ${BRIEN}` }], complete: true });
  });

  it('is one of a list, each in quotes of its own', async () => {
    const { data } = await rotunda.ask(`{
      a: customer(by: { record: { source: "queried", recordId: "003A" } }) { ...Returns }
      b: customer(by: { record: { source: "queried", recordId: "003B" } }) { ...Returns }
    } fragment Returns on Customer { returns { nodes { source } complete } }`);
    const returns = { nodes: [{ source: 'queried' }], complete: true };
    expect(data).toEqual({ a: { returns }, b: { returns } });
  });
});

describe('an API that takes conditions for many records one by one', () => {
  it('is asked by what a function makes of them, once', async () => {
    const before = silo.requests.length;
    const { data } = await rotunda.ask(`{
      a: customer(by: { record: { source: "queried", recordId: "003A" } }) { ...Calls }
      b: customer(by: { record: { source: "queried", recordId: "003B" } }) { ...Calls }
    } fragment Calls on Customer { calls { nodes { source } complete } }`);
    const calls = { nodes: [{ source: 'queried' }], complete: true };
    expect(data).toEqual({ a: { calls }, b: { calls } });
    const asked = silo.requests.slice(before).filter(({ path }) => path === '/either');
    expect(asked.map(({ query }) => query.get('$filter'))).toEqual([
      "Owner eq '003A' or Owner eq '003B'",
    ]);
  });
});

describe('an API that is asked by e-mail', () => {
  it('is asked for many, each as an object, and may know but some, in its own spelling', async () => {
    const { orders } = await ask('batched', '1', 'orders { nodes { source } complete }');
    expect(orders).toEqual({ nodes: [{ source: 'batched' }], complete: true });
  });

  it('may find more than what was sought', async () => {
    const { returns } = await ask('fuzzy', '1', 'returns { nodes { source } complete }');
    expect(returns).toEqual({ nodes: [{ source: 'fuzzy' }], complete: true });
  });
});

describe('rows that an API has by what they belong to', () => {
  it('are read for each of these', async () => {
    const { messages } = await ask(
      'nested',
      '1',
      'messages(first: 3) { nodes { ticketId occurredAt } complete pageInfo { hasNextPage } }',
    );
    const at = (ticket: number) => `2026-01-02T0${ticket}:00:00.000Z`;
    expect(messages).toEqual({
      nodes: [4, 3, 2].map((ticket) => ({ ticketId: `t${ticket}`, occurredAt: at(ticket) })),
      complete: true,
      pageInfo: { hasNextPage: true },
    });
  });
});
