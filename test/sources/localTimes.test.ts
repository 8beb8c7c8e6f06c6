import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateTime, postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ZONE = 'Europe/Amsterdam';

let database: TestDatabase;
let rotunda: TestGateway;

/** A till that keeps the time of the wall, over the night in which clocks are put back; and a desk that keeps instants. */
beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id int PRIMARY KEY);
    INSERT INTO people VALUES (1);
    CREATE TABLE receipts (id serial PRIMARY KEY, person int, at timestamp NOT NULL);
    INSERT INTO receipts (person, at)
      SELECT 1, '2026-10-25 00:00'::timestamp + n * interval '9 minutes' FROM generate_series(0, 30) n;
    CREATE TABLE tickets (id serial PRIMARY KEY, person int, at timestamptz NOT NULL);
    INSERT INTO tickets (person, at)
      SELECT 1, '2026-10-24 22:00Z'::timestamptz + n * interval '11 minutes' FROM generate_series(0, 30) n;
  `);
  rotunda = await startTestGateway({
    sources: {
      till: postgres({
        url: database.url,
        profiles: { table: 'people', recordId: 'id' },
        orders: {
          table: 'receipts',
          recordId: 'person',
          id: 'id',
          occurredAt: dateTime('at', { zone: ZONE }),
        },
        tickets: { table: 'tickets', recordId: 'person', id: 'id', occurredAt: 'at' },
      }),
    },
  });
});

afterAll(() => Promise.all([rotunda.close(), database.drop()]));

/** What PostgreSQL itself says of the receipts, newest first. */
async function receipts(condition = 'true'): Promise<string[]> {
  const { rows } = await database.run(
    `SELECT to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') AS at
     FROM (SELECT id, at AT TIME ZONE '${ZONE}' AS instant FROM receipts) r
     WHERE ${condition} ORDER BY instant DESC, id DESC`,
  );
  return rows.map(({ at }) => at);
}

async function timeline(first: number, filter = '{}'): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await rotunda.ask(
      `query ($first: Int!, $after: String) {
        customer(by: { record: { source: "till", recordId: "1" } }) {
          timeline(first: $first, after: $after, filter: ${filter}) {
            nodes { __typename occurredAt } complete pageInfo { hasNextPage endCursor }
          }
        }
      }`,
      { first, after },
    );
    expect(errors).toBeUndefined();
    const { nodes, complete, pageInfo } = data.customer.timeline;
    expect(complete).toBe(true);
    for (const { __typename, occurredAt } of nodes) {
      if (__typename === 'Order') seen.push(occurredAt);
    }
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
  }
}

describe('the hour that clocks show twice', () => {
  it.each([2, 5, 100])('loses no row of a timeline, page by page of %d', async (first) => {
    expect(await timeline(first)).toEqual(await receipts());
  });

  it.each([
    ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:10:00Z'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:30:00Z'],
    ['2026-10-24T22:30:00Z', '2026-10-25T02:30:00Z'],
  ])('is the one that the database takes it for, within %s and %s', async (from, to) => {
    expect(await timeline(3, `{ types: ["Order"], from: "${from}", to: "${to}" }`)).toEqual(
      await receipts(`instant >= '${from}' AND instant < '${to}'`),
    );
  });
});
