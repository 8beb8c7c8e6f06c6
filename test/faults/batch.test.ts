import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rest } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

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

let answer: (asked: readonly string[]) => readonly Ticket[];
let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path, query }) => {
    const asked = query.get('ids')?.split(',') ?? ids;
    return {
      json:
        path === '/people'
          ? asked.map((id) => ({ id, email: `${id}@example.com` }))
          : answer(asked),
    };
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

/** The tickets of everybody, by record, in one question to the silo. */
async function readAll() {
  const before = silo.requests.length;
  const { data, errors } = await rotunda.ask(
    '{ customers(first: 10) { nodes { records { recordId } tickets { nodes { subject } complete freshness { state } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(silo.requests.length - before).toBe(1);
  return Object.fromEntries(
    data.customers.nodes.map(
      ({ records, tickets }: { records: { recordId: string }[]; tickets: unknown }) => [
        records[0]?.recordId,
        tickets,
      ],
    ),
  );
}

const live = (...subjects: string[]) => ({
  nodes: subjects.map((subject) => ({ subject })),
  complete: true,
  freshness: [{ state: 'LIVE' }],
});
const everybody = Object.fromEntries(ids.map((id) => [id, live(`of ${id}`)]));

describe('a silo that is asked for many at once', () => {
  it('gives everybody their own', async () => {
    expect(await readAll()).toEqual(everybody);
  });

  it('is believed by the ids of its rows, whatever their order', async () => {
    answer = (asked) => asked.toReversed().map(ticketOf);
    expect(await readAll()).toEqual(everybody);
  });

  it('has nothing of those whom it leaves out, which is no failure', async () => {
    answer = (asked) => asked.filter((id) => id !== '3').map(ticketOf);
    expect(await readAll()).toEqual({ ...everybody, 3: live() });
  });

  it('gives nobody the rows of a person who was not asked for', async () => {
    answer = (asked) => [...asked, '99'].map(ticketOf);
    expect(await readAll()).toEqual(everybody);
  });

  it('is asked once for rows that it sends twice', async () => {
    answer = (asked) => [...asked, ...asked].map(ticketOf);
    expect(await readAll()).toEqual(everybody);
  });

  it('fails for the one of whom it says two things', async () => {
    answer = (asked) => [...asked.map(ticketOf), { ...ticketOf('2'), about: 'something else' }];
    expect(await readAll()).toEqual({
      ...everybody,
      2: { nodes: [], complete: false, freshness: [{ state: 'PARTIAL' }] },
    });
  });
});
