import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childRows, constant, money, postgres, sql, template } from '../../src/rotunda.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ADA = '0b0e0e00-0000-4000-8000-00000000000a';

let database: TestDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  database = await createDatabase();
  await database.run(`
    CREATE SCHEMA "Sales";
    CREATE TABLE "Sales"."Client" ("clientUUID" uuid PRIMARY KEY, "First Name" text, born date, handles jsonb, ids jsonb);
    CREATE TABLE "Sales"."Mail" ("clientUUID" uuid NOT NULL, address text NOT NULL);
    INSERT INTO "Sales"."Client" VALUES ('${ADA}', 'Ada', '0044-03-15 BC', '["@ada"]', '[12345678901234567890]');
    INSERT INTO "Sales"."Mail" VALUES ('${ADA}', 'ada@example.com'), ('${ADA}', 'Lovelace@example.com');
    CREATE TABLE "order" (no int PRIMARY KEY, "clientUUID" uuid, "when" timestamp, amount numeric(30,6), cur text);
    INSERT INTO "order" SELECT i, '${ADA}',
      CASE i WHEN 1 THEN NULL WHEN 2 THEN 'infinity' WHEN 3 THEN timestamp '0044-03-15 BC' ELSE timestamp '2024-01-01' + i * interval '1 hour' END,
      1.5, 'HUF' FROM generate_series(1, 20) i;
    CREATE TABLE shipment (no int PRIMARY KEY, sent timestamptz NOT NULL);
    INSERT INTO shipment SELECT i, timestamptz '2024-05-01' + i * interval '1 hour' FROM generate_series(1, 20, 2) i;
    CREATE TABLE member (no int PRIMARY KEY, name text, country text, phone int, gone bigint);
    CREATE TABLE visit (no int PRIMARY KEY, member int, at timestamptz, data json);
    INSERT INTO visit VALUES (1, 7, '2026-01-01', '{"session":12345678901234567890,"pages":[1.5]}');
    CREATE TABLE plans (n int PRIMARY KEY, name text);
    INSERT INTO plans VALUES (7, 'gold');
    CREATE TYPE plan AS ENUM ('gold', 'silver');
    CREATE TABLE household (plan plan PRIMARY KEY, name text);
    CREATE TABLE device (address inet PRIMARY KEY, plan plan, seen timestamptz);
    INSERT INTO household VALUES ('gold', 'Ada'), ('silver', 'Bob');
    INSERT INTO device SELECT '10.0.0.1'::inet + i, 'gold', timestamptz '2026-01-01' + i * interval '1 day' FROM generate_series(1, 3) i;
    CREATE TABLE refund (no int PRIMARY KEY, member int, at timestamptz, amount money);
    INSERT INTO refund VALUES (1, 7, '2026-01-01', 1234.5);
    INSERT INTO member VALUES (7, 'Bond', '+44', 2079460018, NULL), (8, 'Bill', '+44', 2079460019, 1700000000);
  `);
  rotunda = await startTestGateway({
    sources: {
      sales: postgres({
        url: database.url,
        profiles: {
          table: 'Sales.Client',
          recordId: 'clientUUID',
          givenName: 'First Name',
          birthDate: 'born',
          identifiers: {
            EMAIL: sql(
              '(SELECT array_agg(m.address) FROM "Sales"."Mail" m WHERE m."clientUUID" = t."clientUUID")',
            ),
            SOCIAL_HANDLE: 'handles',
            CUSTOMER_NUMBER: 'ids',
          },
        },
        orders: {
          table: 'order',
          recordId: 'clientUUID',
          id: 'no',
          occurredAt: 'when',
          channel: constant('WEB'),
          total: money('amount', 'cur'),
        },
        returns: {
          table: sql('"order" t LEFT JOIN shipment s ON s.no = t.no'),
          recordId: 'clientUUID',
          id: 'no',
          occurredAt: 's.sent',
        },
      }),
      homes: postgres({
        url: database.url,
        profiles: { table: 'household', recordId: 'plan', displayName: 'name' },
        events: {
          table: 'device',
          recordId: 'plan',
          id: 'address',
          occurredAt: 'seen',
          channel: constant('APP'),
          name: sql('host(t.address)'),
        },
      }),
      club: postgres({
        url: database.url,
        profiles: {
          table: 'member',
          recordId: 'no',
          displayName: 'name',
          deleted: 'gone',
          identifiers: { PHONE: template('{country}{phone}') },
        },
        events: {
          table: 'visit',
          recordId: 'member',
          id: 'no',
          occurredAt: 'at',
          name: constant('visit'),
          properties: 'data',
        },
        orders: {
          table: sql('visit t JOIN member k ON k.no = t.member JOIN plans g ON g.n = k.no'),
          recordId: 'k.no',
          id: 'no',
          occurredAt: 'at',
          channel: constant('APP'),
          lines: childRows(
            { table: sql('plans c JOIN plans r ON r.n = c.n'), key: 'n', parentKey: 'k.no' },
            { name: sql('r.name') },
          ),
        },
        returns: {
          table: 'refund',
          recordId: 'member',
          id: 'no',
          occurredAt: 'at',
          refund: money('amount', constant('USD')),
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await database.drop();
});

const RECORDS = `query ($source: String!, $id: String!) {
  customer(by: { record: { source: $source, recordId: $id } }) { id records { recordId } }
}`;

describe('a database that was not made for Rotunda', () => {
  it.each(['ada@example.com', 'lovelace@example.com'])(
    'finds who has %s among addresses in a table of their own, before any sync',
    async (value) => {
      const { data } = await rotunda.ask(
        `query ($value: String!) { customer(by: { identifier: { type: EMAIL, value: $value } }) {
          profile { displayName emails { value } birthDate }
        } }`,
        { value },
      );
      expect(data.customer.profile).toEqual({
        displayName: 'Ada',
        emails: [{ value: 'ada@example.com' }, { value: 'lovelace@example.com' }],
        birthDate: null,
      });
    },
  );

  it('knows whom it does not have by keys that only it can tell from others', async () => {
    const { data, errors } = await rotunda.ask(`{
      a: customer(by: { record: { source: "homes", recordId: "bronze" } }) { id }
      b: customer(by: { record: { source: "homes", recordId: "gold" } }) {
        profile { displayName }
        events { nodes { name } complete }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      a: null,
      b: {
        profile: { displayName: 'Ada' },
        events: {
          nodes: [{ name: '10.0.0.4' }, { name: '10.0.0.3' }, { name: '10.0.0.2' }],
          complete: true,
        },
      },
    });
  });

  it('finds who has a handle in a list of JSON', async () => {
    const { data } = await rotunda.ask(
      '{ customer(by: { identifier: { type: SOCIAL_HANDLE, value: "@Ada" } }) { identifiers { type value } } }',
    );
    expect(data.customer.identifiers).toContainEqual({ type: 'SOCIAL_HANDLE', value: 'ada' });
  });

  it('has numbers within JSON as they are, beyond what a double holds', async () => {
    const { data } = await rotunda.ask(
      `{ ada: customer(by: { identifier: { type: CUSTOMER_NUMBER, value: "12345678901234567890" } }) { records { recordId } }
         bond: customer(by: { record: { source: "club", recordId: "7" } }) { events { nodes { properties } } } }`,
    );
    expect(data).toEqual({
      ada: { records: [{ recordId: ADA }] },
      bond: {
        events: { nodes: [{ properties: { session: '12345678901234567890', pages: [1.5] } }] },
      },
    });
  });

  it('is told how amounts are read that are written for people', async () => {
    const { data } = await rotunda.ask(
      '{ customer(by: { record: { source: "club", recordId: "7" } }) { returns { nodes { id } complete } } }',
    );
    expect(data.customer.returns).toEqual({ nodes: [], complete: false });
    expect(rotunda.log.join('')).toContain('::numeric');
  });

  it('finds who has a telephone whose number is in two columns', async () => {
    const { data } = await rotunda.ask(
      '{ customer(by: { identifier: { type: PHONE, value: "+442079460018" } }) { records { recordId } } }',
    );
    expect(data.customer).toEqual({ records: [{ recordId: '7' }] });
  });

  it('leaves out who was deleted so many seconds after 1970', async () => {
    const { data, errors } = await rotunda.ask(RECORDS, { source: 'club', id: '8' });
    expect([data.customer, errors]).toEqual([null, undefined]);
  });

  it.each([
    ['sales', ADA.toUpperCase(), ADA],
    ['sales', `{${ADA.replaceAll('-', '')}}`, ADA],
    ['club', '007', '7'],
  ])('knows the record of %s that is asked for as %s by its own key', async (source, id, own) => {
    const { data } = await rotunda.ask(RECORDS, { source, id });
    expect(data.customer.records).toEqual([{ recordId: own }]);
    const again = await rotunda.ask(RECORDS, { source, id: own });
    expect(again.data.customer).toEqual(data.customer);
  });

  it('answers texts that it cannot hold like texts that it does not have', async () => {
    const { data, errors } = await rotunda.ask(
      `{ customer(by: { identifier: { type: EMAIL, value: "a\\u0000@example.com" } }) { id }
         searchCustomers(text: "A\\u0000da") { nodes { id } complete } }`,
    );
    expect([data, errors]).toEqual([
      { customer: null, searchCustomers: { nodes: [], complete: true } },
      undefined,
    ]);
  });

  it('has every row whose time an outer join brings, page by page', async () => {
    const times: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await rotunda.ask(
        `query ($id: String!, $after: String) { customer(by: { record: { source: "sales", recordId: $id } }) {
          returns(first: 3, after: $after) { nodes { occurredAt } pageInfo { hasNextPage endCursor } }
        } }`,
        { id: ADA, after },
      );
      const { nodes, pageInfo } = data.customer.returns;
      times.push(...nodes.map(({ occurredAt }: { occurredAt: string }) => occurredAt));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const { rows } = await database.run('SELECT sent FROM shipment ORDER BY 1 DESC');
    expect(times).toEqual(rows.map(({ sent }) => sent.toISOString()));
  });

  it('may call its tables what it likes in a FROM clause', async () => {
    const { data } = await rotunda.ask(`{
      customer(by: { record: { source: "club", recordId: "7" } }) {
        orders { nodes { occurredAt lines { name } } complete }
        metrics { orderCount }
      }
    }`);
    expect(data.customer).toEqual({
      orders: {
        nodes: [{ occurredAt: '2026-01-01T00:00:00.000Z', lines: [{ name: 'gold' }] }],
        complete: true,
      },
      metrics: { orderCount: 1 },
    });
  });

  it('counts what has a time, though some of a kind have none that can be shown', async () => {
    const { data } = await rotunda.ask(
      `query ($id: String!) { customer(by: { record: { source: "sales", recordId: $id } }) {
        metrics { orderCount returnCount lifetimeValues { amount currency } complete }
      } }`,
      { id: ADA },
    );
    expect(data.customer.metrics).toEqual({
      orderCount: 17,
      returnCount: 10,
      // What a return came to that cannot be shown is not known.
      lifetimeValues: null,
      complete: false,
    });
  });
});
