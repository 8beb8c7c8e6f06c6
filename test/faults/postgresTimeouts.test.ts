import { expect, it } from '@jest/globals';
import pg from 'pg';
import { postgres } from '../../src/rotunda.js';
import { createDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { startTestGateway } from '../support/startTestGateway.js';

const ORDERS = `{ customers { nodes { orders {
  nodes { source } complete freshness { state error { code retryable } }
} } } }`;

it.each(['lock_timeout', 'transaction_timeout'])(
  'a PostgreSQL whose own %s ends a read is late, and read again once it is not',
  async (setting) => {
    const database = await createDatabase();
    await database.run('CREATE TABLE people (id int, email text)');
    await database.run('CREATE TABLE orders (id int, person int, at timestamptz)');
    await database.run("INSERT INTO people VALUES (1, 'ada@example.com')");
    await database.run("INSERT INTO orders VALUES (1, 1, '2026-01-01T00:00:00Z')");
    const rival = new pg.Client(database.url);
    await rival.connect();
    const { pathname } = new URL(database.url);
    await database.run(`ALTER DATABASE "${pathname.slice(1)}" SET ${setting} = '1s'`);
    const rotunda = await startTestGateway({
      sources: {
        shop: postgres({
          url: database.url,
          profiles: { table: 'people', recordId: 'id', identifiers: { EMAIL: 'email' } },
          orders: { table: 'orders', id: 'id', recordId: 'person', occurredAt: 'at' },
        }),
      },
    });
    const read = async () => (await rotunda.ask(ORDERS)).data.customers.nodes[0].orders;
    await rotunda.sync();
    await rival.query('BEGIN; LOCK TABLE orders IN ACCESS EXCLUSIVE MODE');
    expect(await read()).toEqual({
      nodes: null,
      complete: false,
      freshness: [{ state: 'UNAVAILABLE', error: { code: 'SOURCE_TIMEOUT', retryable: true } }],
    });
    await rival.query('COMMIT');
    await eventually(async () => (await read()).complete);
    expect((await read()).nodes).toEqual([{ source: 'shop' }]);
    await rotunda.close();
    await rival.end();
    await database.drop();
  },
);
