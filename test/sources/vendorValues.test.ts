import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, date, list, money, rest } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** How products write values of which others have other ideas. */
const PERSON = {
  id: 'ada',
  $email: 'ada@example.com',
  properties: { $first_name: 'Ada' },
  // Midnight of a day in 1962, in milliseconds.
  born: '-252460800000',
  // What MySQL has in place of nothing, and .NET and Go.
  deleted_at: '0000-00-00 00:00:00',
  updated: '0001-01-01T00:00:00Z',
};
const BIRTHDAYS: Readonly<Record<string, string>> = { bill: '0000-00-00', carl: '0000-02-11' };

const ORDERS = [
  {
    id: 1,
    at: '2026-01-05 12:00:00 UTC',
    cents: 12300,
    currency: 'isk',
    state: '',
    // As lists of one come out of XML, and lists out of PHP.
    items: { sku: 'A' },
  },
  {
    id: 2,
    at: '2026-01-05 11:00:00.5 GMT',
    cents: 12300,
    currency: 'mga',
    state: null,
    items: { 3: { sku: 'B' }, 7: { sku: 'C' } },
  },
  {
    id: 3,
    at: '2026-01-05T10:00:00.000+0000',
    cents: 12300,
    currency: 'jpy',
    state: 'odd',
    items: [{ sku: 'D' }, null, 'no item'],
  },
  {
    id: 5,
    at: '2026-01-05T09:00:00Z',
    cents: 0,
    currency: 'eur',
    // As Firebase keeps lists, by keys that it makes up.
    items: { '-NaB1': { sku: 'E', price: { amount: 1 } }, '-NaB2': { sku: 'F' } },
  },
  {
    id: 6,
    at: '2026-01-05T08:00:00Z',
    cents: 0,
    currency: 'eur',
    items: { '-NaB3': { sku: 'G' } },
  },
  { id: 4, at: '0000-00-00 00:00:00', cents: 12300, currency: 'eur', state: 'odd' },
];
/** As OData 2 writes times, with a zone that shifts nothing, and America a word. */
const RETURNS = [
  { id: 1, at: '/Date(1767614400000+0060)/', state: 'Canceled' },
  { id: 2, at: '/Date(-86400001)/', state: 'canceled' },
];

let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path }) => {
    const [, , id, list] = path.split('/');
    if (list === 'orders') return { json: ORDERS };
    if (list === 'returns') return { json: RETURNS };
    if (list === 'visits')
      return { json: { 7: { id: 7, at: '2026-01-01' }, 12: { id: 12, at: '2026-01-02' } } };
    return {
      json: id === 'ada' ? PERSON : { ...PERSON, id, $email: null, born: BIRTHDAYS[id ?? ''] },
    };
  });
  rotunda = await startTestGateway({
    sources: {
      shop: rest({
        baseUrl: silo.url,
        profiles: {
          path: '/people/{recordId}',
          recordId: 'id',
          givenName: '$.properties.$first_name',
          birthDate: date('born', { format: 'unixMs' }),
          updatedAt: 'updated',
          deleted: 'deleted_at',
          identifiers: { EMAIL: '$email' },
        },
        events: {
          path: '/people/{recordId}/visits',
          id: 'id',
          occurredAt: 'at',
          name: constant('visit'),
        },
        returns: {
          path: '/people/{recordId}/returns',
          id: 'id',
          occurredAt: 'at',
          status: 'state',
        },
        orders: {
          path: '/people/{recordId}/orders',
          id: 'id',
          occurredAt: 'at',
          channel: constant('WEB'),
          status: 'state',
          lines: list('items', { sku: 'sku' }),
          total: money('cents', 'currency', { unit: 'MINOR', digits: { ISK: 2, MGA: 0 } }),
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

describe('values as products write them', () => {
  it('are read off members whose name begins with a dollar, days off milliseconds', async () => {
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "shop", recordId: "ada" } }) {
        profile { primaryEmail givenName birthDate complete sourceProfiles { updatedAt } }
      } }`,
    );
    expect(data.customer.profile).toEqual({
      primaryEmail: 'ada@example.com',
      givenName: 'Ada',
      birthDate: '1962-01-01',
      complete: true,
      sourceProfiles: [{ updatedAt: null }],
    });
  });

  it.each(Object.keys(BIRTHDAYS))('are none where zeros stand for none, of %s', async (id) => {
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "shop", recordId: "${id}" } }) { profile { birthDate complete } } }`,
    );
    expect(data.customer.profile).toEqual({ birthDate: null, complete: true });
  });

  it('are times as OData 2 writes them, and words as America spells them', async () => {
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "shop", recordId: "ada" } }) { returns { nodes { occurredAt status } complete } } }`,
    );
    expect(data.customer.returns).toEqual({
      nodes: [
        { occurredAt: '2026-01-05T12:00:00.000Z', status: 'CANCELLED' },
        { occurredAt: '1969-12-30T23:59:59.999Z', status: 'CANCELLED' },
      ],
      complete: true,
    });
  });

  it('are amounts by the digits that the product has for a currency', async () => {
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "shop", recordId: "ada" } }) {
        orders { nodes { occurredAt status sourceStatus total { amount currency } } complete }
      } }`,
    );
    expect(data.customer.orders).toEqual({
      nodes: [
        {
          occurredAt: '2026-01-05T12:00:00.000Z',
          status: null,
          sourceStatus: '',
          total: { amount: '123', currency: 'ISK' },
        },
        {
          occurredAt: '2026-01-05T11:00:00.500Z',
          status: null,
          sourceStatus: null,
          total: { amount: '12300.00', currency: 'MGA' },
        },
        {
          occurredAt: '2026-01-05T10:00:00.000Z',
          status: 'OTHER',
          sourceStatus: 'odd',
          total: { amount: '12300', currency: 'JPY' },
        },
        ...['2026-01-05T09:00:00.000Z', '2026-01-05T08:00:00.000Z'].map((occurredAt) => ({
          occurredAt,
          status: null,
          sourceStatus: null,
          total: { amount: '0.00', currency: 'EUR' },
        })),
      ],
      complete: false,
    });
  });

  it('are items of a list in whatever it is written, and unknown where some are none', async () => {
    const { data } = await rotunda.ask(
      '{ customer(by: { record: { source: "shop", recordId: "ada" } }) { orders { nodes { lines { sku } } } events { nodes { occurredAt } } } }',
    );
    expect(data.customer.events.nodes).toHaveLength(2);
    expect(data.customer.orders.nodes).toEqual([
      { lines: [{ sku: 'A' }] },
      { lines: [{ sku: 'B' }, { sku: 'C' }] },
      { lines: null },
      { lines: [{ sku: 'E' }, { sku: 'F' }] },
      { lines: [{ sku: 'G' }] },
    ]);
  });
});
