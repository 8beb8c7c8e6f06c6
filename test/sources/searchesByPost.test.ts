import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, nextUrlPages, numberedPages, offsetPages, rest } from '../../src/rotunda.js';
import { type HttpSilo, type SiloRequest, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Conversations of three messages each, one of them none, newest first. */
const CONVERSATIONS = Array.from({ length: 5 }, (_, place) => ({
  id: `c${place}`,
  messages: Array.from({ length: place === 2 ? 0 : 3 }, (_, n) => ({
    id: `c${place}m${n}`,
    at: new Date(Date.UTC(2026, 0, 20 - place, 12 - n)).toISOString(),
  })),
}));
const ORDERS = Array.from({ length: 5 }, (_, n) => ({ id: `o${n}`, at: `2026-01-0${n + 1}` }));

let silo: HttpSilo;
let rotunda: TestGateway;

/** Searches that take a body, which has nothing but the question, and pages in the URL. */
function answer({ method, path, query, body }: SiloRequest) {
  if (path === '/people') return { json: { id: '1' } };
  const asked = method === 'POST' && body !== '' ? JSON.parse(body) : {};
  if (JSON.stringify(asked) !== '{"person":"1"}') return { status: 400, json: { error: body } };
  const limit = Number(query.get('limit') ?? 2);
  const page = Number(query.get('page') ?? 1);
  const offset = Number(query.get('offset') ?? (page - 1) * limit);
  if (offset % limit !== 0) return { status: 400, json: { error: 'offset' } };
  const all: readonly object[] = path === '/orders' ? ORDERS : CONVERSATIONS;
  const items = all.slice(offset, offset + limit);
  const next = `${silo.url}${path}?limit=${limit}&offset=${offset + limit}`;
  const links = offset + limit < all.length ? [{ rel: 'next', href: next }] : [];
  return { json: { items, count: all.length, links } };
}

beforeAll(async () => {
  silo = await startHttpSilo(answer);
  const search = { method: 'POST' as const, body: { person: '{recordId}' } };
  const row = { id: 'id', occurredAt: 'at', channel: constant('CHAT') };
  const size = { param: 'limit', max: 2 };
  const source = (ofOrders: object, ofMessages: object) =>
    rest({
      baseUrl: silo.url,
      profiles: { path: '/people', query: { id: '{recordId}' }, recordId: 'id' },
      orders: { ...search, ...row, path: '/orders', rows: 'items', page: ofOrders as never },
      messages: {
        ...search,
        ...row,
        path: '/conversations',
        rows: 'items[*].messages[*]',
        page: ofMessages as never,
      },
    });
  const next = nextUrlPages({ url: 'links[rel=next].href', method: 'POST' });
  const offset = { param: 'offset', in: 'query' as const, size };
  const number = { param: 'page', in: 'query' as const, size };
  rotunda = await startTestGateway({
    sources: {
      next: source(next, next),
      offset: source(offsetPages(offset), offsetPages({ ...offset, items: 'items' })),
      total: source(
        offsetPages({ ...offset, total: 'count' }),
        offsetPages({ ...offset, items: 'items', total: 'count' }),
      ),
      number: source(numberedPages(number), numberedPages({ ...number, items: 'items' })),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function ask(source: string, list: string) {
  const { data } = await rotunda.ask(
    `query ($source: String!) { customer(by: { record: { source: $source, recordId: "1" } }) {
      list: ${list}(first: 20) { nodes { id } complete freshness { state } }
    } }`,
    { source },
  );
  const { nodes, complete, freshness } = data.customer.list;
  return [nodes?.length ?? null, complete, freshness[0].state];
}

describe('a search by a body whose pages the URL tells', () => {
  it.each(['next', 'offset', 'total', 'number'])('is read to its end: %s', async (source) => {
    expect(await ask(source, 'orders')).toEqual([5, true, 'LIVE']);
  });

  it.each(['next', 'offset', 'total', 'number'])(
    'may count something else than rows: %s',
    async (source) => {
      expect(await ask(source, 'messages')).toEqual([12, true, 'LIVE']);
    },
  );
});
