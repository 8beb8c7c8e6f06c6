import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkGateway } from '../../../src/app/check/checkGateway.js';
import { planGateway } from '../../../src/app/plan/planGateway.js';
import {
  constant,
  cursorPages,
  graphql,
  nextUrlPages,
  offsetPages,
  oneOf,
  plainText,
  rest,
} from '../../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../../support/startHttpSilo.js';
import { createTestStore, type TestStore } from '../../support/startTestGateway.js';

const PEOPLE = [1, 2, 3].map((id) => ({ id, name: `P${id}`, email: `p${id}@example.com` }));
const MANY = Array.from({ length: 60 }, (_, place) => ({ id: place + 1, name: `P${place + 1}` }));
const TICKETS = Array.from({ length: 9 }, (_, place) => ({
  id: place + 1,
  requester: (place % 3) + 1,
  at: `2026-01-0${place + 1}T00:00:00Z`,
  state: ['solved', 'open', 'hold'][place % 3],
  said: place % 3 === 0 ? `<p>Where is <b>hat ${place}</b>?</p>` : 'Where is 1 < 2 hats?',
}));

let silo: HttpSilo;
let store: TestStore;

beforeAll(async () => {
  store = await createTestStore();
  silo = await startHttpSilo(({ path, query, method, body }) => {
    if (method === 'HEAD') return { json: {} };
    if (path === '/graphql' && body.includes('__typename')) return { json: { data: {} } };
    if (path === '/graphql') {
      return {
        json: { errors: [{ message: "Field 'nam' doesn't exist on type 'Customer'" }], data: null },
      };
    }
    if (path === '/people') return { json: PEOPLE };
    // It grants ten rows, however many are asked for.
    if (path === '/many') return { json: MANY.slice(0, Math.min(10, Number(query.get('limit')))) };
    if (path === '/others') {
      return { json: MANY.map(({ id, name }) => ({ id, name, email: `${name}@example.org` })) };
    }
    if (path === '/itself') return { json: { tickets: TICKETS, next: '/itself?page=1' } };
    if (path === '/led') return { json: { people: MANY.slice(0, 10), meta: { after: '10' } } };
    if (path === '/search') {
      const sought = PEOPLE.filter(({ email }) => email === query.get('email'));
      return { json: query.has('email') ? sought : [{ id: 99 }] };
    }
    const [, list, id] = path.split('/');
    if (list === 'people') return { json: PEOPLE.find((one) => one.id === Number(id)) };
    if (list === 'refused') {
      return {
        status: 400,
        json: { errorCode: 'INVALID_FIELD', message: `No column 'Foo' (${id})` },
      };
    }
    if (list !== 'tickets') return undefined;
    const of = query.get('requester_id');
    return { json: TICKETS.filter(({ requester }) => of === null || `${requester}` === of) };
  });
});

afterAll(() => Promise.all([silo.close(), store.close()]));

async function findingsOf(
  source: ReturnType<typeof rest>,
  before: Readonly<Record<string, ReturnType<typeof rest>>> = {},
): Promise<string[]> {
  const { url, database, encryptionKey, indexKey } = store;
  const plan = planGateway(
    {
      sources: { ...before, desk: source },
      store: { url, database, encryptionKeys: [encryptionKey], indexKey },
    },
    { env: {}, folder: '.' },
  );
  const found: string[] = [];
  for await (const finding of checkGateway(plan)) {
    if (finding.is !== 'mapping') continue;
    if (finding.unproved !== undefined) found.push(`${finding.path}: ${finding.unproved}`);
    for (const { field, message } of [...finding.problems, ...finding.notes])
      found.push(`${finding.path}.${field}: ${message}`);
  }
  await Promise.all(plan.sources.map((one) => one.close()));
  return found;
}

const desk = (tickets: object, profiles: object = {}) =>
  rest({
    baseUrl: silo.url,
    profiles: {
      path: '/people/{recordId}',
      recordId: 'id',
      displayName: 'name',
      identifiers: { EMAIL: 'email' },
      find: { EMAIL: { path: '/search', query: { email: '{value}' } } },
      search: { path: '/search', query: { q: '{text}' } },
      scan: { path: '/people' },
      ...profiles,
    },
    tickets: {
      path: '/tickets',
      query: { requester_id: '{recordId}' },
      id: 'id',
      occurredAt: 'at',
      ...tickets,
    },
  });

describe('a check of an API', () => {
  it('has nothing to say of a mapping that is right', async () => {
    expect(await findingsOf(desk({ note: plainText('said') }))).toEqual([]);
  });

  it.each([
    [
      'an order that rows do not come in',
      () => desk({ order: 'newestFirst' }),
      'desk.tickets.order: rows do not come newest first (3 of 3 records): leave `order` out, or have the API sort them',
    ],
    [
      'words that mean nothing to it',
      () => desk({ status: oneOf('state', { hold: 'ON_HOLD' }) }),
      'desk.tickets.status: `solved`: read as OTHER; `oneOf` says what a word means',
    ],
    [
      'words that no value stands for',
      () => desk({ direction: oneOf('state', { open: 'INBOUND' }) }),
      'desk.tickets.direction: `solved`, `hold`: read as nothing (null); `oneOf` says what a word means',
    ],
    [
      'texts that are HTML',
      () => desk({ note: 'said' }),
      'desk.tickets.note: HTML in 3 of 9 rows, shown as it is; `plainText(…)` reads the text that it shows',
    ],
    [
      'a parameter that the API does not heed',
      () => desk({ query: { requester: '{recordId}' } }),
      'desk.tickets.: the very same rows came for 3 records: does the API heed what names the record?',
    ],
    [
      'a path that leads nowhere',
      () => desk({ path: '/ticket' }),
      'desk.tickets: the API said of all 3 records that there is no such thing: is the path right?',
    ],
    [
      'a request that the API refuses, in its own words',
      () => desk({ path: '/refused/{recordId}' }),
      `desk.tickets.: SOURCE_ERROR: status 400; it said: {"errorCode":"INVALID_FIELD","message":"No column 'Foo' (1)"} (3 of 3 records)`,
    ],
    [
      'a look-up that finds others',
      () => desk({}, { find: { EMAIL: { path: '/search', query: { mail: '{value}' } } } }),
      'desk.profiles.find.EMAIL: none of 3 records was found by its own EMAIL',
    ],
    [
      'a page that is shorter than what was asked for',
      () => {
        const page = offsetPages({ param: 'skip', size: { param: 'limit', max: 500 } });
        return desk({}, { scan: { path: '/many', page } });
      },
      'desk.profiles.scan.page: a first page has 10 rows where 500 were asked for; if the API grants no more, say `max: 10`, or all behind it is lost',
    ],
    [
      'a way to the next page that is looked for where it is not',
      () => {
        const page = cursorPages({ param: 'after', cursor: 'meta.next' });
        return desk({}, { scan: { path: '/led', rows: 'people', page } });
      },
      'desk.profiles.scan.page: a first page has 10 rows, and no page led to another; if there are more, what tells the way to them is not where the mapping looks for it',
    ],
    [
      'a last page that leads to itself',
      () =>
        desk({
          path: '/itself',
          rows: 'tickets',
          recordId: 'requester',
          page: nextUrlPages({ url: 'next' }),
        }),
      'desk.tickets.page: the rows of 3 of 3 records were not read to their end, which is `PARTIAL`: there are more than may be read, or a page leads to itself or nowhere (then let what tells the next page say which is the last)',
    ],
    [
      'a list that is not there',
      () => desk({}, { scan: { path: '/persons' } }),
      'desk.profiles.scan: SOURCE_BAD_RESPONSE: the API says that there is no such list',
    ],
  ])('tells of %s', async (_, source, expected) => {
    expect(await findingsOf(source())).toContainEqual(expected);
  });

  it('asks an API that knows people by an address for those whom it knows', async () => {
    const crm = desk({}, { path: '/others/{recordId}', scan: { path: '/others' }, find: {} });
    const known = { keyedBy: 'EMAIL', path: '/search', query: { email: '{key}' }, id: 'id' };
    const ofMail = { ...known, occurredAt: constant('2026-01-01') };
    const mail = rest({ baseUrl: silo.url, tickets: ofMail });
    const found = await findingsOf(desk(ofMail), { crm, mail });
    expect(found.filter((one) => !one.startsWith('crm.'))).toEqual([]);
  });

  it('tells what a GraphQL API said', async () => {
    const source = graphql({
      url: `${silo.url}/graphql`,
      profiles: {
        query: 'query ($keys: [ID!]!) { people(ids: $keys) { id nam } }',
        items: 'people',
        itemKey: 'id',
        displayName: 'nam',
        scan: { query: '{ people { id nam } }', rows: 'people', cursor: 'next' },
      },
    });
    expect(await findingsOf(source)).toEqual([
      "desk.profiles.scan: SOURCE_ERROR: the operation failed; it said: Field 'nam' doesn't exist on type 'Customer'",
      'desk.profiles.search: `searchCustomers` finds nobody of this source by name without it',
    ]);
  });
});
