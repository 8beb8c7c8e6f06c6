import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../../support/createDatabase.js';
import { type CliProcess, runCli, startCli } from '../../support/runCli.js';
import { createTestStore, type TestStore } from '../../support/startTestGateway.js';

const script = fileURLToPath(
  new URL('../../../../shared/data/northwind/northwind.sql', import.meta.url),
);
const config = fileURLToPath(new URL('./rotunda.config.ts', import.meta.url));
const isThere = existsSync(script);
if (!isThere) process.stderr.write(`Northwind is not tested: there is no ${script}.\n`);

(isThere ? describe : describe.skip)('the Northwind trading company', () => {
  let database: TestDatabase;
  let store: TestStore;
  let server: CliProcess;
  let url = '';
  let env: Record<string, string> = {};

  beforeAll(async () => {
    database = await createDatabase();
    await database.run(readFileSync(script, 'utf8'));
    store = await createTestStore();
    env = {
      NORTHWIND_URL: process.env.NORTHWIND_URL ?? database.url,
      MONGODB_URI: store.url,
      ROTUNDA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      ROTUNDA_INDEX_KEY: randomBytes(32).toString('base64'),
    };
  }, 60_000);

  afterAll(async () => {
    server?.process.kill('SIGTERM');
    await server?.ended;
    await store.close();
    await database.drop();
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  async function ask(query: string, variables = {}): Promise<any> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  it('is proved by `rotunda check`', async () => {
    const { code, stdout, stderr } = await runCli(['check', '-c', config], env);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('northwind.orders');
  });

  it('is scanned by `rotunda sync`', async () => {
    const { code, stdout } = await runCli(['sync', '-c', config], env);
    expect(code).toBe(0);
    expect(stdout).toContain('northwind: 91 records, 91 new or changed');
    expect(stdout).toContain('customers: 91 new');
  });

  it('is served by `rotunda serve`', async () => {
    server = startCli(['serve', '--insecure-no-auth', '-c', config], env);
    const [, address] = await server.untilSays(/"url":"([^"]+)"/);
    url = address ?? '';
    const { customers } = await ask(
      '{ customers(first: 100) { nodes { id } pageInfo { hasNextPage } } }',
    );
    expect([customers.nodes.length, customers.pageInfo.hasNextPage]).toEqual([91, false]);
  });

  it('has the orders, to the cent', async () => {
    const { customers } = await ask(
      `{ customers(first: 100) { nodes { records { recordId } orders(first: 100) { nodes { total { amount currency } lines { quantity unitPrice { amount } } } pageInfo { hasNextPage } complete } } } }`,
    );
    const sums = new Map<string, { orders: number; cents: number; lines: number }>();
    for (const { records, orders } of customers.nodes) {
      expect([orders.complete, orders.pageInfo.hasNextPage]).toEqual([true, false]);
      sums.set(records[0].recordId, {
        orders: orders.nodes.length,
        cents: orders.nodes.reduce(
          (sum: number, { total }: { total: { amount: string } }) =>
            sum + Math.round(Number(total.amount) * 100),
          0,
        ),
        lines: orders.nodes.reduce(
          (sum: number, { lines }: { lines: unknown[] }) => sum + lines.length,
          0,
        ),
      });
    }
    const { rows } = await database.run(`
      SELECT c.customer_id AS id, count(o.order_id)::int AS orders, coalesce(sum(o.lines), 0)::int AS lines,
             coalesce(sum(round(o.total, 2)) * 100, 0)::int AS cents
      FROM customers c LEFT JOIN (
        SELECT o.order_id, o.customer_id, count(*) AS lines,
               sum(d.unit_price::numeric * d.quantity * (1 - d.discount::numeric)) AS total
        FROM orders o JOIN order_details d USING (order_id) GROUP BY 1, 2
      ) o USING (customer_id) GROUP BY 1`);
    expect(Object.fromEntries(sums)).toEqual(
      Object.fromEntries(rows.map(({ id, ...rest }) => [id, rest])),
    );
    expect([...sums.values()].reduce((sum, { orders }) => sum + orders, 0)).toBe(830);
    expect([...sums.values()].reduce((sum, { lines }) => sum + lines, 0)).toBe(2155);
  });

  it('shows contact, address, shipper and seller', async () => {
    const { customer } = await ask(
      `{ customer(by: { record: { source: "northwind", recordId: "ALFKI" } }) {
        profile { displayName primaryPhone addresses { line1 city postalCode country } sourceProfiles { company } }
        identifiers { type value }
        orders(first: 1) { nodes { occurredAt status sourceStatus fulfilment { method carrier location { name } } employee { name title } lines { sku name category } } }
      } }`,
    );
    expect(customer).toEqual({
      profile: {
        displayName: 'Maria Anders',
        primaryPhone: expect.anything(),
        addresses: [
          { line1: 'Obere Str. 57', city: 'Berlin', postalCode: '12209', country: 'Germany' },
        ],
        sourceProfiles: [{ company: 'Alfreds Futterkiste' }],
      },
      identifiers: expect.arrayContaining([{ type: 'CUSTOMER_NUMBER', value: 'ALFKI' }]),
      orders: {
        nodes: [
          {
            occurredAt: '1998-04-09T00:00:00.000Z',
            status: 'SHIPPED',
            sourceStatus: 'shipped',
            fulfilment: {
              method: 'DELIVERY',
              carrier: 'Speedy Express',
              location: { name: "Alfred's Futterkiste, Berlin" },
            },
            employee: { name: 'Janet Leverling', title: 'Sales Representative' },
            lines: [
              { sku: '58', name: 'Escargots de Bourgogne', category: 'Seafood' },
              { sku: '71', name: 'Flotemysost', category: 'Dairy Products' },
            ],
          },
        ],
      },
    });
  });

  it('finds people by company and by number', async () => {
    const { searchCustomers, customer } = await ask(
      `{ searchCustomers(text: "futterkiste") { nodes { profile { displayName } } complete }
         customer(by: { identifier: { type: CUSTOMER_NUMBER, value: "alfki" } }) { profile { displayName } } }`,
    );
    expect(searchCustomers).toEqual({
      nodes: [{ profile: { displayName: 'Maria Anders' } }],
      complete: true,
    });
    expect(customer.profile.displayName).toBe('Maria Anders');
  });
});
