import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { registeredDataset } from '../../src/app/plan/registeredDataset.js';
import { builtInDatasets } from '../../src/graphql/builtInDatasets.js';
import { assembleTypeDefs } from '../../src/graphql/schema/assembleTypeDefs.js';
import { printClientSchema } from '../../src/graphql/schema/printClientSchema.js';
import { constant, list, money, SourceError } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** What the hat shop adds of its own: a paged interaction, a single value, a field of a built-in type. */
const acme = `
  "A bill."
  type Invoice @interaction {
    "Its number."
    number: String!
    "What it comes to."
    amount: Money!
    "When it is to be paid."
    dueOn: Date
    "What it is for."
    items: [InvoiceItem!]
    "The order that it bills."
    order: Order
  }
  "A line of a bill."
  type InvoiceItem {
    "What is billed."
    text: String
  }
  "Who looks after a customer."
  type AccountManager {
    "Name."
    name: String!
    "Direct line."
    phone: String
  }
  extend type Order {
    "Who sold it."
    seller: String
  }
  extend enum Channel {
    "A kiosk in a station."
    KIOSK
  }
`;

const datasets = {
  invoices: {
    type: 'Invoice',
    description: 'What the person was billed, newest first.',
    purpose: 'SALES',
  },
  accountManager: {
    type: 'AccountManager',
    single: true,
    description: 'Who looks after the person.',
  },
};

const erp = new MemorySilo({
  profiles: [
    { id: 1, email: 'ada@example.com' },
    { id: 2, email: 'bo@example.com' },
  ],
  orders: [{ no: 'o1', person: 1, at: '2026-01-01T00:00:00Z', by: 'Kim' }],
  invoices: Array.from({ length: 7 }, (_, index) => ({
    id: `i${index}`,
    person: 1,
    issued: `2026-01-0${index + 1}T00:00:00Z`,
    cents: 1000 + index,
    due: '2026-02-01',
    items: [{ what: 'Hat' }, { what: 'Box' }],
    order: 'o1',
  })),
  accountManager: [{ person: 1, name: 'Mo Field', tel: '+31 20 1' }],
});

let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    extensions: { schema: acme, datasets },
    sources: {
      erp: memory({
        silo: erp,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        orders: {
          recordId: 'person',
          id: 'no',
          occurredAt: 'at',
          seller: 'by',
          channel: constant('KIOSK'),
        },
        invoices: {
          recordId: 'person',
          id: 'id',
          occurredAt: 'issued',
          number: 'id',
          amount: money('cents', constant('EUR'), { unit: 'MINOR' }),
          dueOn: 'due',
          items: list('items', { text: 'what' }),
          order: 'order',
        },
        accountManager: { recordId: 'person', name: 'name', phone: 'tel' },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

const ADA = 'customer(by: { identifier: { type: EMAIL, value: "ada@example.com" } })';

describe('a dataset of a company’s own', () => {
  it('is a list like the built-in ones: paged, dated, with its purpose and freshness', async () => {
    const { data, errors } = await rotunda.ask(
      `{ ${ADA} { invoices(first: 2) { nodes { id number amount { amount currency } dueOn items { text } occurredAt purpose source customer { id } } pageInfo { hasNextPage endCursor } complete freshness { source state } } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes, pageInfo, complete, freshness } = data.customer.invoices;
    expect(nodes[0]).toMatchObject({
      number: 'i6',
      amount: { amount: '10.06', currency: 'EUR' },
      dueOn: '2026-02-01',
      items: [{ text: 'Hat' }, { text: 'Box' }],
      purpose: 'SALES',
      source: 'erp',
    });
    expect([nodes.length, pageInfo.hasNextPage, complete, freshness]).toEqual([
      2,
      true,
      true,
      [{ source: 'erp', state: 'LIVE' }],
    ]);
    const next = await rotunda.ask(
      `query ($after: String) { ${ADA} { invoices(first: 10, after: $after) { nodes { number } pageInfo { hasNextPage } } } }`,
      { after: pageInfo.endCursor },
    );
    expect(
      next.data.customer.invoices.nodes.map(({ number }: { number: string }) => number),
    ).toEqual(['i4', 'i3', 'i2', 'i1', 'i0']);
  });

  it('is found again by its id, as an interaction', async () => {
    const { data } = await rotunda.ask(
      `{ ${ADA} { id invoices(first: 1) { nodes { id order { id seller channel } } } } }`,
    );
    const [{ id, order }] = data.customer.invoices.nodes;
    expect(order).toMatchObject({ seller: 'Kim', channel: 'KIOSK' });
    const found = await rotunda.ask(
      'query ($id: ID!) { node(id: $id) { __typename ... on Interaction { source customer { id } } ... on Invoice { number } } }',
      { id },
    );
    expect(found.data.node).toEqual({
      __typename: 'Invoice',
      source: 'erp',
      number: 'i6',
      customer: { id: data.customer.id },
    });
  });

  it('is read in one call for many customers', async () => {
    erp.calls['read invoices'] = 0;
    await rotunda.ask(
      '{ customers { nodes { invoices(first: 1) { nodes { id } } more: invoices(first: 5) { nodes { id } } } } }',
    );
    expect(erp.calls['read invoices']).toBe(1);
  });

  it('can be a single value, which tells none from unknown', async () => {
    const ask =
      '{ customers { nodes { accountManager { value { name phone } complete freshness { source state error { code } } } } } }';
    const { data } = await rotunda.ask(ask);
    const values = data.customers.nodes.map(
      ({ accountManager }: { accountManager: unknown }) => accountManager,
    );
    expect(values).toContainEqual({
      value: { name: 'Mo Field', phone: '+31 20 1' },
      complete: true,
      freshness: [{ source: 'erp', state: 'LIVE', error: null }],
    });
    expect(values).toContainEqual({
      value: null,
      complete: true,
      freshness: [{ source: 'erp', state: 'LIVE', error: null }],
    });
    erp.failure = new SourceError('SOURCE_TIMEOUT', 'slow');
    const away = await rotunda.ask(ask);
    erp.failure = undefined;
    expect(away.data.customers.nodes[0].accountManager).toEqual({
      value: null,
      complete: false,
      freshness: [{ source: 'erp', state: 'UNAVAILABLE', error: { code: 'SOURCE_TIMEOUT' } }],
    });
  });
});

describe('the schema that a configuration yields', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rotunda-codegen-'));

  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives clients types for what the company added', () => {
    const own = Object.entries(datasets).map(([name, { type, ...rest }]) =>
      registeredDataset(name, { type, single: false, ...rest }),
    );
    const sdl = printClientSchema(assembleTypeDefs([...builtInDatasets, ...own], [parse(acme)]));
    writeFileSync(join(folder, 'schema.graphql'), sdl);
    writeFileSync(
      join(folder, 'query.graphql'),
      `query Bills($id: ID!) { customer(by: { id: $id }) { invoices(first: 3) { nodes { number dueOn amount { amount } } complete } accountManager { value { name } complete } } }`,
    );
    writeFileSync(
      join(folder, 'codegen.json'),
      JSON.stringify({
        schema: join(folder, 'schema.graphql'),
        documents: join(folder, 'query.graphql'),
        generates: {
          [join(folder, 'types.ts')]: { plugins: ['typescript', 'typescript-operations'] },
        },
      }),
    );
    execFileSync('npx', ['graphql-codegen', '--config', join(folder, 'codegen.json')], {
      stdio: 'ignore',
    });
    const types = readFileSync(join(folder, 'types.ts'), 'utf8');
    expect(types).toMatch(/export type BillsQuery = .*number: string.*/s);
    expect(types).toMatch(/accountManager: .*value/s);
  });
});
