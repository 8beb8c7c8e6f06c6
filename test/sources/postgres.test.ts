import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { ContractBackend } from '../../src/contract/ContractBackend.js';
import type { ContractData } from '../../src/contract/ContractData.js';
import { describeSource } from '../../src/contract/describeSource.js';
import { childRows, constant, money, oneOf, postgres } from '../../src/rotunda.js';
import { createDatabase } from '../support/createDatabase.js';
import { executeMessage } from '../support/executeMessage.js';
import { startFaultProxy } from '../support/startFaultProxy.js';

describeSource('postgres', startPostgres, { describe, it, beforeAll, afterAll });

async function startPostgres({ profiles, orders }: ContractData): Promise<ContractBackend> {
  const database = await createDatabase();
  await database.run(`
    CREATE TABLE people (id bigint PRIMARY KEY, given text, family text, email text, phone text);
    CREATE TABLE orders (id text PRIMARY KEY, person bigint, at timestamptz NOT NULL, amount text, state text);
    CREATE TABLE lines (order_id text, place int, sku text, quantity int);
    CREATE INDEX ON orders (person, at);
    CREATE INDEX ON lines (order_id)`);
  await database.run(
    'INSERT INTO people SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])',
    [
      profiles.map((one) => one.recordId),
      profiles.map((one) => one.givenName),
      profiles.map((one) => one.familyName),
      profiles.map((one) => one.email),
      profiles.map((one) => one.phone),
    ],
  );
  await database.run(
    'INSERT INTO orders SELECT * FROM unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::text[], $5::text[])',
    [
      orders.map((one) => one.id),
      orders.map((one) => one.recordId),
      orders.map((one) => one.occurredAt),
      orders.map((one) => one.amount),
      orders.map((one) => one.state),
    ],
  );
  const lines = orders.flatMap((one) =>
    one.lines.map((line, place) => ({ ...line, place, order: one.id })),
  );
  await database.run(
    'INSERT INTO lines SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::int[])',
    [
      lines.map((one) => one.order),
      lines.map((one) => one.place),
      lines.map((one) => one.sku),
      lines.map((one) => one.quantity),
    ],
  );
  const proxy = await startFaultProxy(Number(new URL(database.url).port), executeMessage);
  const url = new URL(database.url);
  url.port = String(proxy.port);
  return {
    source: postgres({
      url: url.href,
      deadlineMs: 2_000,
      profiles: {
        table: 'people',
        recordId: 'id',
        givenName: 'given',
        familyName: 'family',
        identifiers: { EMAIL: 'email', PHONE: 'phone' },
      },
      orders: {
        table: 'orders',
        recordId: 'person',
        id: 'id',
        occurredAt: 'at',
        total: money('amount', constant('EUR')),
        status: oneOf('state', { paid: 'CONFIRMED', sent: 'SHIPPED' }),
        lines: childRows(
          { table: 'lines', key: 'order_id', orderBy: 'place' },
          { sku: 'sku', quantity: 'quantity' },
        ),
      },
    }),
    calls: async () => proxy.passed(),
    setFault: (fault) => proxy.setFault(fault),
    async close() {
      await proxy.close();
      await database.drop();
    },
  };
}
