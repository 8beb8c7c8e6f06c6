import { expect, it } from '@jest/globals';
import { cursorPages, graphql, numberedPages, rest } from '../../src/rotunda.js';
import { type SiloAnswer, type SiloRequest, startHttpSilo } from '../support/startHttpSilo.js';
import { createTestStore, startTestGateway } from '../support/startTestGateway.js';

const PEOPLE = ['1', '2', '3', '4', '5', '6'].map((id) => ({ id, mail: `p${id}@example.com` }));
const MAPPING = { recordId: 'id', identifiers: { EMAIL: 'mail' } };

/** Six people, two on a page, by cursors that hold for a while only. */
const startPeople = async (refusal: SiloAnswer) => {
  const now = { cursors: 'old', isLocked: true };
  const pageAt = (place: string | null): SiloAnswer => {
    const [cursors = now.cursors, from = '0'] = place?.split('-') ?? [];
    if (now.isLocked && from === '4') return { status: 401, json: {} };
    if (cursors !== now.cursors) return refusal;
    const next = Number(from) + 2;
    const rows = PEOPLE.slice(Number(from), next);
    const after = next < 6 ? `${cursors}-${next}` : null;
    return { json: { rows, next: after, data: { rows, next: after } } };
  };
  const silo = await startHttpSilo(({ path, query, body }: SiloRequest) => {
    if (path === '/graphql') return pageAt(JSON.parse(body).variables.cursor ?? null);
    const page = query.get('page');
    return pageAt(page === null ? query.get('after') : `${now.cursors}-${2 * Number(page) - 2}`);
  });
  return { silo, now };
};

const people = (baseUrl: string, page: Readonly<Record<string, unknown>>) =>
  rest({
    baseUrl,
    profiles: {
      ...MAPPING,
      path: '/people/{recordId}',
      scan: { path: '/people', rows: 'rows', page },
    },
  });
const byCursor = (url: string) => people(url, cursorPages({ cursor: 'next', param: 'after' }));
const byNumber = (url: string) =>
  people(url, numberedPages({ param: 'page', size: { param: 'size', max: 2 } }));
const overGraphql = (url: string) =>
  graphql({
    url: `${url}/graphql`,
    profiles: {
      ...MAPPING,
      query: 'query ($keys: [ID!]!) { people(ids: $keys) { id mail } }',
      items: 'people',
      itemKey: 'id',
      scan: { query: 'query ($cursor: String) { rows { id mail } }', rows: 'rows', cursor: 'next' },
    },
  });

it.each([
  ['its cursor is refused', byCursor, byCursor, { status: 400, json: { error: 'expired' } }],
  ['its cursor is gone', byCursor, byCursor, { status: 410, json: {} }],
  ['its cursor is refused in a 200', overGraphql, overGraphql, { json: { errors: [{}] } }],
  ['the API takes numbers of pages now', byCursor, byNumber, { status: 400, json: {} }],
  ['the API speaks GraphQL now', byCursor, overGraphql, { json: { errors: [{}] } }],
  ['the API speaks GraphQL no more', overGraphql, byCursor, { status: 400, json: {} }],
])('a scan that stopped is begun anew where %s', async (_, before, after, refusal) => {
  const { silo, now } = await startPeople(refusal);
  const store = await createTestStore();
  const first = await startTestGateway({ sources: { api: before(silo.url) } }, { store });
  expect((await first.sync()).scans).toMatchObject([{ seen: 4, error: { code: 'SOURCE_AUTH' } }]);
  await first.close();
  Object.assign(now, { cursors: 'new', isLocked: false });
  const second = await startTestGateway({ sources: { api: after(silo.url) } }, { store });
  const [scan] = (await second.sync()).scans;
  expect(scan).toEqual({ source: 'api', seen: 6, changed: 2, deleted: 0, unreadable: 0 });
  await second.close();
  await store.close();
  await silo.close();
});
