import { expect, it } from '@jest/globals';
import type { SourceEntry } from '../../src/config/SourceEntry.js';
import { createSourceEntry } from '../../src/config/SourceEntry.js';
import { startHatShop } from '../../src/demo/startHatShop.js';
import { money, oneOf, type RotundaConfig, sql, template } from '../../src/rotunda.js';
import { startTestGateway } from '../support/startTestGateway.js';

const schema = `
  "A bill for an order of the web shop."
  type Invoice @interaction {
    "Its number."
    number: String!
    "What it comes to."
    amount: Money!
  }
  "Who looks after a customer."
  type AccountManager {
    "Name."
    name: String!
  }
`;

const ALL = `query ($value: String!, $first: Int!) {
  customer(by: { identifier: { type: EMAIL, value: $value } }) {
    orders(first: 100, filter: { sources: ["shop"] }) { nodes { occurredAt total { amount } } }
    invoices(first: $first) {
      nodes { __typename id number occurredAt channel amount { amount currency } customer { id } }
      pageInfo { hasNextPage } complete freshness { source state }
    }
    accountManager { value { name } complete }
  }
}`;

it('adds bills and account managers to the hat shop by configuration and SDL alone', async () => {
  const shop = await startHatShop({ customers: 30, seed: 2 });
  const { store: _own, ...config } = shop.config;
  const sources: Record<string, SourceEntry> = { ...config.sources };
  const { kind, config: web } = sources.shop as SourceEntry;
  sources.shop = createSourceEntry(kind, {
    ...web,
    invoices: {
      table: 'orders',
      recordId: 'customer_no',
      id: 'order_no',
      occurredAt: 'placed_at',
      channel: oneOf('via', { web: 'WEB', ios: 'APP', android: 'APP' }),
      number: template('F-{order_no}'),
      amount: money('total_cents', 'currency', { unit: 'MINOR' }),
    },
    accountManager: {
      table: 'customers',
      recordId: 'customer_no',
      name: sql("CASE WHEN t.country_code = 'NL' THEN 'Mo Field' ELSE 'Kim Overseas' END"),
    },
  });
  const rotunda = await startTestGateway({
    ...config,
    sources,
    extensions: {
      schema,
      datasets: {
        invoices: { type: 'Invoice', purpose: 'SALES' },
        accountManager: { type: 'AccountManager', single: true },
      },
    },
  } as RotundaConfig);
  await rotunda.sync();

  const { data, errors } = await rotunda.ask(ALL, { value: shop.hatBuyerEmail, first: 100 });
  expect(errors).toBeUndefined();
  const { orders, invoices, accountManager } = data.customer;
  expect(orders.nodes.length).toBeGreaterThan(0);
  expect(invoices).toMatchObject({
    pageInfo: { hasNextPage: false },
    complete: true,
    freshness: [{ source: 'shop', state: 'LIVE' }],
  });
  interface Bill {
    occurredAt: string;
    amount: { amount: string };
  }
  expect(invoices.nodes.map((bill: Bill) => [bill.occurredAt, bill.amount.amount])).toEqual(
    orders.nodes.map((order: { occurredAt: string; total: { amount: string } }) => [
      order.occurredAt,
      order.total.amount,
    ]),
  );
  expect(accountManager).toEqual({ value: { name: 'Mo Field' }, complete: true });

  const [bill] = invoices.nodes;
  const again = await rotunda.ask(
    'query ($id: ID!) { node(id: $id) { id ... on Invoice { number customer { id } } } }',
    { id: bill.id },
  );
  expect(again.data.node).toEqual({ id: bill.id, number: bill.number, customer: bill.customer });
  await rotunda.close();
  await shop.close();
});
