import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { graphql, rest } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';
import { graphqlPeople } from './graphqlPeople.js';

interface Ticket {
  readonly id: string;
  readonly person: string;
  readonly at: string;
  readonly about: string;
}

const ids = ['1', '2', '3', '4', '5'];
const ticketOf = (person: string): Ticket => ({
  id: `t${person}`,
  person,
  at: '2026-01-01T00:00:00Z',
  about: `of ${person}`,
});

const peopleOf = (asked: readonly string[], name: string) =>
  asked.map((id) => ({ id, email: `${id}@${name}.example.com` }));

/** What the silo that speaks GraphQL has: the same, one item per row. */
function askGraph({
  query,
  variables: { keys = ids },
}: {
  query: string;
  variables: { keys?: string[] };
}) {
  if (!query.includes('tickets')) return { people: peopleOf(keys, 'graph') };
  return { people: answer(keys).map((ticket) => ({ id: ticket.person, tickets: [ticket] })) };
}

let answer: (asked: readonly string[]) => readonly Ticket[];
let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path, query, body }) => {
    if (path === '/graphql') return { json: { data: askGraph(JSON.parse(body)) } };
    const asked = query.get('ids')?.split(',') ?? ids;
    return { json: path === '/people' ? peopleOf(asked, 'desk') : answer(asked) };
  });
  rotunda = await startTestGateway({
    sources: {
      desk: rest({
        baseUrl: silo.url,
        profiles: {
          path: '/people',
          batch: { param: 'ids', size: 10 },
          scan: { path: '/people' },
          recordId: 'id',
          identifiers: { EMAIL: 'email' },
        },
        tickets: {
          path: '/tickets',
          batch: { param: 'ids', size: 10 },
          id: 'id',
          recordId: 'person',
          occurredAt: 'at',
          subject: 'about',
        },
      }),
      graph: graphql({
        url: `${silo.url}/graphql`,
        profiles: graphqlPeople,
        tickets: {
          query: 'query ($keys: [ID!]!) { people(ids: $keys) { id tickets { id at about } } }',
          items: '$.people',
          itemKey: 'id',
          rows: 'tickets',
          id: 'id',
          occurredAt: 'at',
          subject: 'about',
        },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

beforeEach(() => {
  answer = (asked) => asked.map(ticketOf);
});

interface Told {
  readonly records: readonly { readonly source: string; readonly recordId: string }[];
  readonly tickets: unknown;
}

/** The tickets of everybody whom a source knows, by record, in one question to each silo. */
async function readAll(source: string) {
  const before = silo.requests.length;
  const { data, errors } = await rotunda.ask(
    '{ customers(first: 20) { nodes { records { source recordId } tickets { nodes { subject } complete freshness { state } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(silo.requests.length - before).toBe(2);
  const told = (data.customers.nodes as Told[]).filter((one) => one.records[0]?.source === source);
  return Object.fromEntries(told.map(({ records, tickets }) => [records[0]?.recordId, tickets]));
}

/** Rows of a source that were told of and not shown, as its metric counts them. */
async function countDropped(source: string): Promise<number> {
  const metrics = await (await fetch(`${rotunda.url}/metrics`)).text();
  const lines = metrics
    .split('\n')
    .filter((line) => line.startsWith('rotunda_source_dropped_rows_total{'));
  const own = lines.filter((line) => line.includes(`source="${source}"`));
  return own.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

const live = (...subjects: string[]) => ({
  nodes: subjects.map((subject) => ({ subject })),
  complete: true,
  freshness: [{ state: 'LIVE' }],
});
const everybody = Object.fromEntries(ids.map((id) => [id, live(`of ${id}`)]));

describe.each(['desk', 'graph'])('a silo that is asked for many at once, as %s is', (source) => {
  it('gives everybody their own', async () => {
    expect(await readAll(source)).toEqual(everybody);
  });

  it('is believed by the ids of its rows, whatever their order', async () => {
    answer = (asked) => asked.toReversed().map(ticketOf);
    expect(await readAll(source)).toEqual(everybody);
  });

  it('has nothing of those whom it leaves out, which is no failure', async () => {
    answer = (asked) => asked.filter((id) => id !== '3').map(ticketOf);
    expect(await readAll(source)).toEqual({ ...everybody, 3: live() });
  });

  it('gives nobody the rows of a person who was not asked for', async () => {
    answer = (asked) => [...asked, '99'].map(ticketOf);
    const before = await countDropped(source);
    expect(await readAll(source)).toEqual(everybody);
    expect(await countDropped(source)).toBe(before + 1);
  });

  it('is asked once for rows that it sends twice', async () => {
    answer = (asked) => [...asked, ...asked].map(ticketOf);
    expect(await readAll(source)).toEqual(everybody);
  });

  it('fails for the one of whom it says two things', async () => {
    answer = (asked) => [...asked.map(ticketOf), { ...ticketOf('2'), about: 'something else' }];
    expect(await readAll(source)).toEqual({
      ...everybody,
      2: { nodes: [], complete: false, freshness: [{ state: 'PARTIAL' }] },
    });
  });
});
