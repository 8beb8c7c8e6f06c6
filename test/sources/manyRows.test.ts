import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const MANY = 20_000;

let database: TestDatabase;
let rotunda: TestGateway;

/** A business customer who has most of the orders, and many who have few. */
beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id int PRIMARY KEY);
    INSERT INTO people SELECT generate_series(1, 1000);
    CREATE TABLE orders (id serial PRIMARY KEY, person int, at timestamptz NOT NULL, note text);
    INSERT INTO orders (person, at, note)
      SELECT CASE WHEN n % 4 = 0 THEN n % 1000 + 1 ELSE 1 END,
        '2026-01-01'::timestamptz + n / 2 * interval '1 minute', repeat('x', 100)
      FROM generate_series(1, ${MANY}) n;
    CREATE INDEX orders_of_person ON orders (person, at);
  `);
  await database.run('VACUUM ANALYZE orders');
  rotunda = await startTestGateway({
    sources: {
      shop: postgres({
        url: database.url,
        profiles: { table: 'people', recordId: 'id' },
        orders: { table: 'orders', recordId: 'person', id: 'id', occurredAt: 'at' },
      }),
    },
  });
});

afterAll(() => Promise.all([rotunda.close(), database.drop()]));

describe('a record with very many rows', () => {
  it('is read off the end of an index, each page from where the last one ended', async () => {
    let after: string | null = null;
    const seen = new Set<string>();
    for (const page of [1, 2, 3, 4]) {
      const { data } = await rotunda.ask(
        `query ($after: String) { customer(by: { record: { source: "shop", recordId: "1" } }) {
          orders(first: 50, after: $after) { nodes { id } complete pageInfo { endCursor } }
        } }`,
        { after },
      );
      const { nodes, complete, pageInfo } = data.customer.orders;
      for (const { id } of nodes) seen.add(id);
      expect([seen.size, complete]).toEqual([page * 50, true]);
      after = pageInfo.endCursor;
    }
    const read = async () => {
      const { rows } = await database.run(
        `SELECT idx_tup_read::int AS read FROM pg_stat_user_indexes WHERE indexrelname = 'orders_of_person'`,
      );
      return rows[0].read as number;
    };
    await eventually(async () => (await read()) > 0);
    expect(await read()).toBeLessThan(MANY / 10);
  });
});
