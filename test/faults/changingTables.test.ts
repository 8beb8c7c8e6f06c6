import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { postgres, sql } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const LIST = 'nodes { id } complete freshness { state error { code } }';
/** More failures than the circuit breaker lets pass. */
const MANY = 30;

let database: TestDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  await database.run(`
    DROP TABLE IF EXISTS people, orders, tickets CASCADE;
    CREATE TABLE people (id int, email text);
    CREATE TABLE orders (id text, person int, at timestamptz, state text);
    CREATE TABLE tickets (id text, person int, at timestamptz);
    CREATE OR REPLACE FUNCTION conflicts_once() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 7
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) THEN
        PERFORM pg_advisory_lock(7);
        RAISE EXCEPTION 'conflict with recovery' USING ERRCODE = '40001';
      END IF;
      RETURN true;
    END $$;
    INSERT INTO people VALUES (1, 'ada@example.com');
    INSERT INTO orders VALUES ('o1', 1, '2026-01-01T00:00:01Z', 'NEW');
    INSERT INTO tickets VALUES ('t1', 1, '2026-01-01T00:00:01Z')`);
  const row = { id: 'id', recordId: 'person', occurredAt: 'at' };
  rotunda = await startTestGateway({
    sources: {
      shop: postgres({
        url: database.url,
        profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } },
        orders: { table: 'orders', ...row, status: 'state' },
        tickets: { table: 'tickets', ...row },
        returns: { table: sql('(SELECT * FROM tickets WHERE conflicts_once()) t'), ...row },
      }),
    },
  });
  await rotunda.sync();
});
afterEach(() => rotunda.close());

async function read(list: string, customer = 0) {
  const { data, errors } = await rotunda.ask(
    `{ customers { nodes { list: ${list} { ${LIST} } } } }`,
  );
  expect(errors).toBeUndefined();
  const { nodes, complete, freshness } = data.customers.nodes[customer].list;
  return { count: nodes?.length, complete, code: freshness[0].error?.code };
}

const ONE_ROW = { count: 1, complete: true, code: undefined };

it('asks in the types that keys have now, where a table was changed under way', async () => {
  expect(await read('orders')).toEqual(ONE_ROW);
  await database.run('ALTER TABLE orders ALTER person TYPE text');
  await eventually(async () => (await read('orders')).complete);
  expect(await read('orders')).toEqual(ONE_ROW);
});

it('never says that a record has nothing because its key did not fit the type of before', async () => {
  expect(await read('orders')).toEqual(ONE_ROW);
  await database.run(`
    ALTER TABLE people ALTER id TYPE bigint;
    ALTER TABLE orders ALTER person TYPE bigint;
    INSERT INTO people VALUES (3000000000, 'bob@example.com');
    INSERT INTO orders VALUES ('o2', 3000000000, '2026-01-01T00:00:01Z', 'NEW')`);
  await rotunda.sync();
  expect(await read('orders', 1)).toEqual(ONE_ROW);
});

it('reads the other tables while one has lost a column, however often that is asked for', async () => {
  await database.run('ALTER TABLE orders RENAME state TO status');
  for (let time = 0; time < MANY; time++) {
    expect(await read('orders')).toMatchObject({ complete: false, code: 'SOURCE_ERROR' });
  }
  expect(await read('tickets')).toEqual(ONE_ROW);
  await database.run('ALTER TABLE orders RENAME status TO state');
  expect(await read('orders')).toEqual(ONE_ROW);
});

it('asks once more where a conflict with another transaction ended a statement', async () => {
  expect(await read('returns')).toEqual(ONE_ROW);
});

it('finds nobody by a text that PostgreSQL cannot hold, without asking', async () => {
  const text = 'ada\u0000@example.com';
  const search = `query ($text: String!) { searchCustomers(text: $text) { ${LIST} } }`;
  const { data } = await rotunda.ask(search, { text });
  expect(data.searchCustomers).toMatchObject({ nodes: [], complete: true });
  const find = `query ($value: String!) { customer(by: { identifier: { type: EMAIL, value: $value } }) { id } }`;
  expect(await rotunda.ask(find, { value: text })).toMatchObject({ data: { customer: null } });
});
