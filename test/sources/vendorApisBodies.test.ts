import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkGateway } from '../../src/app/check/checkGateway.js';
import { planGateway } from '../../src/app/plan/planGateway.js';
import {
  constant,
  cursorPages,
  dateTime,
  money,
  offsetPages,
  oneOf,
  rest,
} from '../../src/rotunda.js';
import { type HttpSilo, type SiloRequest, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** An ERP that is called by one function with a list of arguments, and has `false` where nothing is. */
const PARTNERS = Array.from({ length: 45 }, (_, place) => ({
  id: place + 1,
  name: 'Ada Lovelace',
  email: place === 0 ? 'p1@example.com' : false,
  phone: false,
  city: false,
  birthday: false,
  active: place !== 44,
}));
const SALES = Array.from({ length: 30 }, (_, place) => ({
  id: place + 1,
  partner_id: [1, 'P1'],
  date_order: `2026-03-01 10:00:${String(59 - place).padStart(2, '0')}`,
  amount_total: place === 0 ? false : 10,
  note: false,
  locked: false,
}));

function callFunction({ body }: SiloRequest): unknown {
  const { args } = JSON.parse(body).params;
  if (!Array.isArray(args)) return { error: { message: 'execute_kw() takes a list of arguments' } };
  const [, password, model, , [[[field, , value]]], { limit, offset = 0 }] = args;
  if (password !== 'key') return { error: { message: 'Access Denied' } };
  const all: readonly object[] = model === 'res.partner' ? PARTNERS : SALES;
  const found = all.filter((row) => {
    const told = [(row as Record<string, unknown>)[field]].flat()[0];
    return field === 'active' || told === Number(value);
  });
  return { result: found.slice(offset, offset + (limit ?? found.length)) };
}

/** A till that searches by a body, and of which one page is all that it grants. */
const SEARCHES: string[] = [];
const RECEIPTS = Array.from({ length: 6 }, (_, place) => ({
  id: place,
  at: `2026-03-0${6 - place}T00:00:00.000Z`,
}));

function searchTill({ body }: SiloRequest): unknown {
  const { start_at, end_at } = JSON.parse(body).filter.created ?? {};
  if (start_at !== undefined) SEARCHES.push(start_at);
  const found = RECEIPTS.filter(
    ({ at }) => (end_at === undefined || at <= end_at) && at >= (start_at ?? ''),
  );
  return found.length === 0 ? {} : { receipts: found.slice(0, 3) };
}

/** A help desk that finds the conversations of somebody by a body, and has what was said in each. */
const CONVERSATIONS = Array.from({ length: 5 }, (_, place) => ({
  id: `c${place}`,
  created_at: 1_760_000_000 + place,
  source: { id: `s${place}`, body: `Question ${place}`, author: 'user' },
  parts: [{ id: `p${place}`, at: 1_760_000_100 + place, body: 'Answer', author: 'admin' }],
}));

function answerDesk({ method, path, body }: SiloRequest): unknown {
  if (path.startsWith('/desk/contacts/')) return { id: 'ada' };
  if (path === '/desk/conversations/search' && method === 'POST') {
    const { query, pagination = {} } = JSON.parse(body);
    if (query?.value !== 'ada') return { conversations: [] };
    const from = Number(pagination.starting_after ?? 0);
    const next = from + 2 < CONVERSATIONS.length ? { starting_after: String(from + 2) } : null;
    return { conversations: CONVERSATIONS.slice(from, from + 2), pages: { next } };
  }
  return CONVERSATIONS.find(({ id }) => path === `/desk/conversations/${id}`);
}

const rpc = (model: string, domain: readonly unknown[]) => ({
  method: 'POST' as const,
  path: '/erp/jsonrpc',
  body: { params: { args: ['db', 'key', model, 'search_read', [[domain]], { order: 'id' }] } },
  rows: 'result',
  page: offsetPages({
    param: 'params.args.5.offset',
    size: { param: 'params.args.5.limit', max: 20 },
  }),
});

const erp = (url: string, orders: object = {}) =>
  rest({
    baseUrl: url,
    errorWhen: [{ path: 'error' }],
    profiles: {
      ...rpc('res.partner', ['id', '=', '{recordId}']),
      recordId: 'id',
      displayName: 'name',
      birthDate: 'birthday',
      identifiers: { EMAIL: 'email', PHONE: 'phone' },
      addresses: [{ line1: 'name', city: 'city' }],
      deleted: ({ active }) => !active,
      scan: rpc('res.partner', ['active', 'in', [true, false]]),
    },
    orders: {
      ...rpc('sale.order', ['partner_id', '=', '{recordId}']),
      order: 'newestFirst',
      id: 'id',
      occurredAt: 'date_order',
      channel: constant('STORE'),
      platform: 'note',
      status: oneOf('locked', { false: 'PENDING', true: 'CONFIRMED' }),
      total: money('amount_total', constant('EUR')),
      ...orders,
    },
  });

let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo((request) => {
    if (request.path === '/till/receipts') return { json: searchTill(request) };
    const json = request.path === '/erp/jsonrpc' ? callFunction(request) : answerDesk(request);
    return json === undefined ? undefined : { json };
  });
  rotunda = await startTestGateway({
    sources: {
      erp: erp(silo.url),
      till: rest({
        baseUrl: silo.url,
        profiles: { path: '/desk/contacts/{recordId}', recordId: 'id' },
        orders: {
          method: 'POST',
          path: '/till/receipts',
          body: { filter: { customer: '{recordId}' } },
          rows: ({ receipts = [] }) => receipts,
          order: 'newestFirst',
          since: { param: 'filter.created.start_at' },
          until: { param: 'filter.created.end_at' },
          id: 'id',
          occurredAt: 'at',
          channel: constant('STORE'),
        },
      }),
      desk: rest({
        baseUrl: `${silo.url}/desk`,
        profiles: { path: '/contacts/{recordId}', recordId: 'id' },
        messages: {
          resolve: {
            method: 'POST',
            path: '/conversations/search',
            body: { query: { field: 'contact_ids', operator: '=', value: '{recordId}' } },
            value: 'conversations[*].id',
            page: cursorPages({
              param: 'pagination.starting_after',
              cursor: 'pages.next.starting_after',
            }),
          },
          path: '/conversations/{resolved}',
          rows: ({ created_at, source, parts }) => [{ ...source, at: created_at }, ...parts],
          id: 'id',
          occurredAt: dateTime('at', { format: 'unix' }),
          channel: constant('CHAT'),
          text: 'body',
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

const by = (source: string, recordId: string) =>
  `customer(by: { record: { source: "${source}", recordId: "${recordId}" } })`;

describe('an API that takes its arguments as a list', () => {
  it('is paged by one of them', async () => {
    const { scans } = await rotunda.sync();
    expect(scans.find(({ source }) => source === 'erp')).toMatchObject({ seen: 45 });
    const times: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await rotunda.ask(
        `query ($after: String) { ${by('erp', '1')} { orders(first: 12, after: $after) { nodes { occurredAt } complete pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { nodes, complete, pageInfo } = data.customer.orders;
      expect(complete).toBe(true);
      times.push(...nodes.map(({ occurredAt }: { occurredAt: string }) => occurredAt));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const told = SALES.map(({ date_order }) => `${date_order.replace(' ', 'T')}.000Z`);
    expect(times).toEqual(told);
  });
});

describe('an API that has `false` where nothing is', () => {
  it('is understood, and truth values are what they were', async () => {
    const { data } = await rotunda.ask(
      `{ ${by('erp', '2')} { identifiers { value } profile { birthDate addresses { line1 city } complete dataQuality { invalidValues { attribute } } } }
        first: ${by('erp', '1')} { orders(first: 1) { nodes { platform total { amount } status sourceStatus } complete } } }`,
    );
    expect(data).toEqual({
      customer: {
        identifiers: [],
        profile: {
          birthDate: null,
          addresses: [{ line1: 'Ada Lovelace', city: null }],
          complete: true,
          dataQuality: { invalidValues: [] },
        },
      },
      first: {
        orders: {
          nodes: [{ platform: null, total: null, status: 'PENDING', sourceStatus: 'false' }],
          complete: true,
        },
      },
    });
  });
});

describe('an API that finds by a body what the rows belong to', () => {
  it('is asked for each, page by page', async () => {
    const { data } = await rotunda.ask(
      `{ ${by('desk', 'ada')} { messages(first: 50) { nodes { occurredAt text } complete } } }`,
    );
    const told = CONVERSATIONS.flatMap(({ created_at, source, parts }) => [
      { at: created_at, body: source.body },
      ...parts,
    ]);
    const expected = told
      .sort((a, b) => b.at - a.at)
      .map(({ at, body }) => ({ occurredAt: new Date(at * 1000).toISOString(), text: body }));
    expect(data.customer.messages).toEqual({ nodes: expected, complete: true });
  });
});

describe('an API that is searched by a body', () => {
  const orders = async (list: string) => {
    const { data } = await rotunda.ask(
      `{ ${by('till', 'ada')} { orders${list} { nodes { occurredAt } complete } } }`,
    );
    return data.customer.orders;
  };
  const told = (from: number, till: number) => ({
    nodes: RECEIPTS.slice(from, till).map(({ at }) => ({ occurredAt: at })),
    complete: true,
  });

  it('is told the bounds of a time in it', async () => {
    expect(await orders('(first: 2, filter: { from: "2026-03-05T00:00:00Z" })')).toEqual(
      told(0, 2),
    );
    expect(SEARCHES).toEqual(['2026-03-04T23:59:59.999Z']);
    expect(await orders('(first: 2, filter: { to: "2026-03-04T00:00:00Z" })')).toEqual(told(3, 5));
    expect(await orders('(filter: { to: "2026-02-01T00:00:00Z" })')).toEqual(told(6, 6));
  });
});

describe('a check of an API that fails with a 200', () => {
  it('tells what it said', async () => {
    const key = randomBytes(32).toString('base64');
    const store = { url: 'mongodb://localhost', encryptionKeys: [key], indexKey: key };
    const wrong = {
      body: { params: { args: ['db', 'odd', '', '', [[['id', '=', '{recordId}']]], {}] } },
    };
    const sources = { erp: erp(silo.url, wrong) };
    const plan = planGateway({ sources, store }, { env: {}, folder: '.' });
    const said: string[] = [];
    for await (const finding of checkGateway(plan)) {
      if (finding.is === 'mapping') said.push(...finding.problems.map(({ message }) => message));
    }
    await Promise.all(plan.sources.map((one) => one.close()));
    expect(said.join('\n')).toContain('it said: {"error":{"message":"Access Denied"}}');
  });
});
