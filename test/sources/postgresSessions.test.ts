import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { constant, money, postgres, sql } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { type FaultProxy, startFaultProxy } from '../support/startFaultProxy.js';
import { type Pooler, startPooler } from '../support/startPooler.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ROW = { occurredAt: '2026-01-01T00:00:01.000Z', total: { amount: '12.10' } };
/** What a company may have set for whoever connects. */
const ODD_SETTINGS = [
  "TimeZone = 'Asia/Tokyo'",
  "DateStyle = 'German'",
  "IntervalStyle = 'postgres_verbose'",
  'extra_float_digits = -15',
];

let database: TestDatabase;
let proxy: FaultProxy;
let pooler: Pooler;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
  const { pathname, port } = new URL(database.url);
  for (const setting of ODD_SETTINGS) {
    await database.run(`ALTER DATABASE ${pathname.slice(1)} SET ${setting}`);
  }
  await database.run(`
    CREATE TABLE people (id int, email text);
    CREATE TABLE orders (id text, person int, at timestamptz, amount float8);
    CREATE TABLE notes (id text);
    CREATE FUNCTION note(id text) RETURNS text LANGUAGE sql AS 'INSERT INTO notes VALUES (id) RETURNING id';
    CREATE FUNCTION forget() RETURNS text LANGUAGE plpgsql AS 'BEGIN DEALLOCATE ALL; RETURN NULL; END';
    INSERT INTO people VALUES (1, 'ada@example.com');
    INSERT INTO orders VALUES ('p1', 1, '2026-01-01T00:00:01Z', 12.1)`);
  proxy = await startFaultProxy(Number(port), 'BEGIN');
  const direct = new URL(database.url);
  direct.port = String(proxy.port);
  pooler = await startPooler(database.url);
  rotunda = await startTestGateway({
    sources: { direct: source(direct.href), pooled: source(pooler.url) },
  });
  await rotunda.sync();
  await settled();
});

afterAll(async () => {
  await rotunda.close();
  await pooler.close();
  await proxy.close();
  await database.drop();
});

function source(url: string) {
  const order = { table: 'orders', id: 'id', recordId: 'person', occurredAt: 'at' };
  return postgres({
    url,
    poolSize: 1,
    deadlineMs: 4_321,
    profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } },
    orders: {
      ...order,
      total: money('amount', constant('EUR')),
      platform: sql(
        "current_setting('statement_timeout') || ' ' || current_setting('default_transaction_read_only')",
      ),
    },
    returns: { ...order, reason: sql('note(t.id)') },
    tickets: { ...order, subject: sql('forget()') },
  });
}

/** What one list holds and tells, by source. */
async function read(list: string, fields: string) {
  const { data, errors } = await rotunda.ask(`{ customers { nodes { list: ${list} {
    nodes { source ${fields} }
    freshness { source state error { code } }
  } } } }`);
  expect(errors).toBeUndefined();
  const { nodes, freshness } = data.customers.nodes[0].list;
  return (name: string) => {
    const isOf = (one: { source: string }) => one.source === name;
    const { source: _, ...row } = nodes?.find(isOf) ?? {};
    const { state, error } = freshness.find(isOf);
    return { state, code: error?.code, row };
  };
}

async function settingsOf(name: string) {
  return (await read('orders', 'platform'))(name).row.platform;
}

/** Resolves when reads go straight where nobody stands between. */
async function settled() {
  await eventually(async () => (await settingsOf('direct')) === '4321ms on');
}

describe.each(['direct', 'pooled'])('a %s PostgreSQL database', (name) => {
  it('is read alike, whatever it sets for those who connect', async () => {
    for (let time = 0; time < 3; time++) {
      const told = await read('orders', 'occurredAt total { amount }');
      expect(told(name)).toMatchObject({ state: 'LIVE', row: ROW });
    }
  });

  it('ends by itself what takes longer than the deadline', async () => {
    for (let time = 0; time < 3; time++) {
      expect(await settingsOf(name)).toMatch(/^4321ms/);
    }
  });

  it('lets no mapping write', async () => {
    for (let time = 0; time < 3; time++) {
      expect((await read('returns', 'reason'))(name)).toMatchObject({
        state: 'UNAVAILABLE',
        code: 'SOURCE_UNAVAILABLE',
      });
    }
    expect((await database.run('SELECT * FROM notes')).rows).toEqual([]);
  });

  it.each([
    ['a column gets another type', 'ALTER TABLE orders ALTER amount TYPE numeric(10, 2)'],
    ['a column gets another collation', 'ALTER TABLE orders ALTER id TYPE text COLLATE "C"'],
    [
      'a table is made anew',
      'ALTER TABLE orders RENAME TO former; CREATE TABLE orders AS TABLE former; DROP TABLE former',
    ],
  ])('is read without a fault when %s between two reads', async (_, change) => {
    await settled();
    await database.run(change);
    for (let time = 0; time < 3; time++) {
      const told = await read('orders', 'occurredAt total { amount }');
      expect(told(name)).toMatchObject({ state: 'LIVE', row: ROW });
    }
  });

  it('is read without a fault when it forgets what was prepared', async () => {
    await settled();
    for (let time = 0; time < 3; time++) {
      for (const [list, fields] of [
        ['tickets', 'subject'],
        ['orders', 'occurredAt'],
      ] as const) {
        expect((await read(list, fields))(name)).toMatchObject({ state: 'LIVE' });
      }
    }
  });
});

it('is read without a fault when its sessions are ended between two reads', async () => {
  await settled();
  await database.run(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'rotunda'",
  );
  for (let time = 0; time < 3; time++) {
    const told = await read('orders', 'occurredAt total { amount }');
    expect(told('direct')).toMatchObject({ state: 'LIVE', row: ROW });
  }
});

it('reads by one statement and no more where nobody stands between', async () => {
  await settled();
  const before = proxy.passed();
  await settingsOf('direct');
  expect(proxy.passed()).toBe(before);
});

it('leaves nothing behind for those who share a pooler', async () => {
  await settled();
  const other = new pg.Client(pooler.url);
  await other.connect();
  for (let session = 0; session < 2; session++) {
    const { rows } = await other.query(
      "SELECT current_setting('default_transaction_read_only') AS kept, current_setting('statement_timeout') AS ended, (SELECT count(*)::int FROM pg_prepared_statements) AS prepared",
    );
    expect(rows).toEqual([{ kept: 'off', ended: '0', prepared: 0 }]);
    await other.query("BEGIN; INSERT INTO orders VALUES ('p2', 2, now(), 1); ROLLBACK");
  }
  await other.end();
});
