import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { startSessionPooler } from '../support/startSessionPooler.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Connections that the server allows, fewer than the gateway would like to have. */
const ALLOWED = 2;
const READS = 20;
const PATIENT_MS = 60_000;
const ROLE = `few_${process.pid}`;

let database: TestDatabase;
let rival: pg.Client;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id int, email text);
    CREATE TABLE orders (id text, person int, at timestamptz);
    INSERT INTO people VALUES (1, 'ada@example.com');
    INSERT INTO orders VALUES ('o', 1, '2026-01-01T00:00:00Z');
    CREATE ROLE ${ROLE} LOGIN PASSWORD 'few' CONNECTION LIMIT ${ALLOWED};
    GRANT SELECT ON people, orders TO ${ROLE}`);
  rival = new pg.Client(database.url);
  await rival.connect();
  const url = Object.assign(new URL(database.url), { username: ROLE, password: 'few' }).href;
  rotunda = await startOn(url, PATIENT_MS);
});
afterAll(async () => {
  await rotunda.close();
  await rival.end();
  await database.run(`DROP OWNED BY ${ROLE}; DROP ROLE ${ROLE}`);
  await database.drop();
});

async function startOn(url: string, deadlineMs: number) {
  const gateway = await startTestGateway({
    limits: { requestMs: PATIENT_MS },
    sources: {
      shop: postgres({
        url,
        deadlineMs,
        profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } },
        orders: { table: 'orders', recordId: 'person', id: 'id', occurredAt: 'at' },
      }),
    },
  });
  await gateway.sync();
  return gateway;
}

const ASK = '{ customers { nodes { orders { complete freshness { error { code } } } } } }';
const ALL = { complete: true, freshness: [{ error: null }] };
const NONE = { complete: false, freshness: [{ error: { code: 'SOURCE_UNAVAILABLE' } }] };

it('lets all reads wait for the connections that there are, where the server has no more', async () => {
  await rival.query('BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE');
  const reads = Array.from({ length: READS }, () => rotunda.ask(ASK));
  await eventually(async () => {
    const { rows } = await database.run(
      `SELECT 1 FROM pg_stat_activity WHERE usename = '${ROLE}' AND wait_event_type = 'Lock'`,
    );
    return rows.length === ALLOWED;
  });
  await rival.query('COMMIT');
  for (const { data } of await Promise.all(reads)) {
    expect(data.customers.nodes[0].orders).toEqual(ALL);
  }
});

it('lets all reads wait for those whom a pooler serves, where it lets more in', async () => {
  const pooler = await startSessionPooler(database.url, ALLOWED);
  const pooled = await startOn(pooler.url, 4_000);
  const reads = Array.from({ length: READS }, () => pooled.ask(ASK));
  for (const { data } of await Promise.all(reads)) {
    expect(data.customers.nodes[0].orders).toEqual(ALL);
  }
  await pooled.close();
  await pooler.close();
});

it('says so at once where there is none at all, and reads again once there is', async () => {
  await database.run(`ALTER ROLE ${ROLE} CONNECTION LIMIT 0`);
  await database.run(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${ROLE}'`,
  );
  const reads = Array.from({ length: 4 }, () => rotunda.ask(ASK));
  for (const { data } of await Promise.all(reads)) {
    expect(data.customers.nodes[0].orders).toEqual(NONE);
  }
  await database.run(`ALTER ROLE ${ROLE} CONNECTION LIMIT ${ALLOWED}`);
  await eventually(async () => (await rotunda.ask(ASK)).data.customers.nodes[0].orders.complete);
});
