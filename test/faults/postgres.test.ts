import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { constant, money, postgres } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { type FaultProxy, startFaultProxy } from '../support/startFaultProxy.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Of a gateway that is to give up; the other one has time. */
const DEADLINE_MS = 1_500;
const ASK = `{ customers { nodes { orders {
  nodes { source total { amount } }
  complete
  freshness { source state error { code } }
} } } }`;

let database: TestDatabase;
let proxy: FaultProxy;
let rotunda: TestGateway;
let hasty: TestGateway;
/** A client of the database's own, which gets in the gateway's way. */
let rival: pg.Client;

beforeAll(async () => {
  database = await createDatabase();
  await database.run('CREATE TABLE people (id int, email text)');
  await database.run('CREATE TABLE orders (id text, person int, at timestamptz, amount text)');
  await database.run("INSERT INTO people VALUES (1, 'ada@example.com')");
  await database.run("INSERT INTO orders VALUES ('p1', 1, '2026-01-01T00:00:01Z', '11.00')");
  rival = new pg.Client(database.url);
  await rival.connect();
  const url = new URL(database.url);
  proxy = await startFaultProxy(Number(url.port));
  url.port = String(proxy.port);
  const mapping = {
    id: 'id',
    recordId: 'person',
    occurredAt: 'at',
    total: money('amount', constant('EUR')),
  };
  const well = new MemorySilo({
    profiles: [{ id: 'w', email: 'ada@example.com' }],
    orders: [{ id: 'w1', person: 'w', at: '2026-01-02T00:00:00Z', amount: '5.00' }],
  });
  const identity = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const start = async (options: object) => {
    const gateway = await startTestGateway({
      sources: {
        shop: postgres({
          url: url.href,
          ...options,
          profiles: { table: 'people', ...identity },
          orders: { table: 'orders', ...mapping },
        }),
        well: memory({ silo: well, profiles: identity, orders: mapping }),
      },
    });
    await gateway.sync();
    await readOrders(gateway);
    return gateway;
  };
  rotunda = await start({});
  hasty = await start({ deadlineMs: DEADLINE_MS });
});

afterAll(async () => {
  await rotunda.close();
  await hasty.close();
  await proxy.close();
  await rival.end();
  await database.drop();
});

async function readOrders(gateway = rotunda) {
  const { data, errors } = await gateway.ask(ASK);
  expect(errors).toBeUndefined();
  const { nodes, complete, freshness } = data.customers.nodes[0].orders;
  const amountsOf = (source: string) =>
    nodes
      .filter((node: { source: string }) => node.source === source)
      .map(({ total }: { total: { amount: string } }) => total.amount);
  expect(amountsOf('well')).toEqual(['5.00']);
  const { state, error } = freshness.find((one: { source: string }) => one.source === 'shop');
  return { complete, state, code: error?.code, amounts: amountsOf('shop') };
}

const LIVE = { complete: true, state: 'LIVE', code: undefined, amounts: ['11.00'] };
const LATE = { complete: false, state: 'UNAVAILABLE', code: 'SOURCE_TIMEOUT', amounts: [] };

/** Statements of the gateway that wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await database.run(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'rotunda' AND wait_event_type = 'Lock'",
  );
  return rows.length;
}

/** Holds the table so that nobody can read it, while something is done. */
async function whileLocked<T>(run: () => Promise<T>): Promise<T> {
  await rival.query('BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE');
  try {
    return await run();
  } finally {
    await rival.query('COMMIT');
  }
}

const killBackends = () =>
  database.run(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'rotunda'",
  );

describe('a PostgreSQL silo', () => {
  it('that holds a statement up is late, and is rid of the statement', async () => {
    await whileLocked(async () => {
      expect(await readOrders(hasty)).toEqual(LATE);
      await eventually(async () => (await waiting()) === 0);
    });
    await eventually(async () => (await readOrders(hasty)).complete);
  });

  it('whose idle connections are ended is read over others', async () => {
    await killBackends();
    expect(await readOrders()).toEqual(LIVE);
  });

  it.each([
    ['whose process is ended while it reads', killBackends],
    [
      'whose connection breaks while it reads',
      async () => {
        proxy.setFault('refuse');
        proxy.setFault('none');
      },
    ],
  ])('%s is asked once more', async (_, strike) => {
    const reading = await whileLocked(async () => {
      const answer = readOrders();
      await eventually(async () => (await waiting()) > 0);
      await strike();
      return { answer };
    });
    expect(await reading.answer).toEqual(LIVE);
  });

  it('that answers a byte now and then is late', async () => {
    proxy.setFault('drip');
    expect(await readOrders(hasty)).toEqual(LATE);
    proxy.setFault('none');
    await eventually(async () => (await readOrders(hasty)).complete);
  });

  it('that is down is unavailable, and read again once it is up', async () => {
    proxy.setFault('refuse');
    expect(await readOrders()).toMatchObject({ state: 'UNAVAILABLE', code: 'SOURCE_UNAVAILABLE' });
    proxy.setFault('none');
    await eventually(async () => (await readOrders()).complete);
  });
});

it('reads on behind rows without a key, and shows what a join yields twice once', async () => {
  const at = "'2026-01-01T00:00:00Z'";
  await database.run(
    `INSERT INTO orders VALUES (NULL, 1, ${at}, '1'), ('b', 1, ${at}, '2'), ('b', 1, ${at}, '2'), ('a', 1, ${at}, '3')`,
  );
  const page = `query ($first: Int, $after: String) { customers { nodes { orders(first: $first, after: $after) {
    nodes { total { amount } } pageInfo { hasNextPage endCursor }
  } } } }`;
  const read = async (first: number, after: string | null = null) =>
    (await rotunda.ask(page, { first, after })).data.customers.nodes[0].orders;
  const amountsOf = ({ nodes }: { nodes: { total: { amount: string } }[] }) =>
    nodes.map(({ total }) => total.amount);
  const all = ['5.00', '11.00', '2.00', '3.00'];
  expect(amountsOf(await read(10))).toEqual(all);
  const seen: string[] = [];
  for (let after: string | null = null; seen.length < all.length; ) {
    const orders = await read(1, after);
    seen.push(...amountsOf(orders));
    after = orders.pageInfo.endCursor;
    if (!orders.pageInfo.hasNextPage) break;
  }
  expect(seen).toEqual(all);
  await database.run(`DELETE FROM orders WHERE at = ${at}`);
});

it('tells a name that leads nowhere and a port that nobody serves as unavailable', async () => {
  const identity = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const tables = {
    profiles: { table: 'people', ...identity },
    orders: { table: 'orders', id: 'id', recordId: 'person', occurredAt: 'at' },
  };
  const silo = new MemorySilo({ profiles: [{ id: '1', email: 'ada@example.com' }] });
  const gateway = await startTestGateway({
    sources: {
      nowhere: postgres({ url: 'postgres://nobody.invalid/shop', ...tables }),
      closed: postgres({ url: 'postgres://127.0.0.1:1/shop', ...tables }),
      well: memory({ silo, profiles: identity }),
    },
  });
  for (const source of ['nowhere', 'closed']) {
    const { errors } = await gateway.ask(
      'query ($source: String!) { customer(by: { record: { source: $source, recordId: "1" } }) { id } }',
      { source },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'LOOKUP_INCOMPLETE' } }]);
  }
  const { data } = await gateway.ask('{ sources { name state } }');
  expect(data.sources).toEqual(
    expect.arrayContaining([
      { name: 'nowhere', state: 'DOWN' },
      { name: 'closed', state: 'DOWN' },
    ]),
  );
  await gateway.close();
});
