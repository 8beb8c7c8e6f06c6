import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anyOf,
  event,
  exit,
  interaction,
  journey,
  oneOf,
  order,
  type RotundaConfig,
  SourceError,
  stage,
} from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const JOURNEYS = `query ($email: String!) {
  customer(by: { identifier: { type: EMAIL, value: $email } }) {
    journeys {
      since complete freshness { source state }
      rows {
        journey { id name } state stage enteredAt stalledSince
        stages { name reachedAt interaction { __typename id channel device source } }
      }
    }
  }
}`;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.now();
const ago = (ms: number) => new Date(now - ms).toISOString();

const people = ['basket', 'bought', 'again', 'gone', 'left', 'quiet', 'shift', 'idle'];
const profiles = people.map((id) => ({ id, email: `${id}@example.com` }));

let count = 0;
const visit = (person: string, at: number, name: string, screen = 'desktop') => ({
  id: `e${++count}`,
  person,
  at: ago(at),
  name,
  screen,
});
const site = new MemorySilo({
  profiles,
  events: [
    visit('basket', 26 * HOUR, 'product_viewed', 'tablet'),
    visit('basket', 25 * HOUR, 'cart_updated', 'tablet'),
    visit('bought', 3 * DAY, 'product_viewed'),
    visit('bought', 2 * DAY + HOUR, 'cart_updated'),
    visit('again', 40 * DAY, 'product_viewed'),
    visit('again', 10 * DAY, 'product_viewed', 'phone'),
    visit('gone', 200 * DAY, 'product_viewed'),
    visit('left', 5 * DAY, 'product_viewed'),
    visit('left', 4 * DAY, 'account_closed'),
    visit('shift', 8 * HOUR, 'product_viewed'),
    visit('shift', 7 * HOUR, 'cart_updated'),
    visit('shift', HOUR, 'cart_updated'),
    visit('idle', 400 * DAY, 'product_viewed'),
  ],
});
const shop = new MemorySilo({
  profiles,
  orders: [
    { id: 'o1', person: 'bought', at: ago(2 * DAY), state: 'COLLECTED', way: 'PICKUP' },
    { id: 'o2', person: 'again', at: ago(39 * DAY), state: 'DELIVERED', way: 'DELIVERY' },
    { id: 'o3', person: 'left', at: ago(3 * DAY), state: 'PENDING', way: 'DELIVERY' },
  ],
});

const purchase = journey({
  id: 'purchase',
  name: 'Buying a hat',
  stages: [
    stage('looked', event('product_viewed')),
    stage('basket', event('cart_updated'), { optional: true, timeLimit: '2h' }),
    stage('bought', order()),
    stage('collected', order({ fulfilment: 'PICKUP', status: 'COLLECTED' }), { optional: true }),
  ],
  exits: [exit('closed', event('account_closed'))],
  abandonedAfter: '30d',
});

let rotunda: TestGateway;

beforeAll(async () => {
  const identifiers = { EMAIL: 'email' };
  const config: RotundaConfig = {
    sources: {
      site: memory({
        silo: site,
        profiles: { recordId: 'id', identifiers },
        events: {
          recordId: 'person',
          id: 'id',
          occurredAt: 'at',
          name: 'name',
          channel: oneOf('screen', { desktop: 'WEB', tablet: 'WEB', phone: 'APP' }),
          device: oneOf('screen', { desktop: 'DESKTOP', tablet: 'TABLET', phone: 'SMARTPHONE' }),
        },
      }),
      shop: memory({
        silo: shop,
        profiles: { recordId: 'id', identifiers },
        orders: {
          recordId: 'person',
          id: 'id',
          occurredAt: 'at',
          status: 'state',
          fulfilment: { method: 'way' },
        },
      }),
    },
    journeys: [
      purchase,
      journey({
        id: 'contact',
        stages: [stage('any', anyOf(interaction('Order'), interaction({ device: 'SMARTPHONE' })))],
        reentry: 'never',
      }),
    ],
  };
  rotunda = await startTestGateway(config);
  await rotunda.sync();
});

afterAll(() => rotunda.close());
beforeEach(() => {
  shop.failure = undefined;
});

async function ask(person: string) {
  const { data, errors } = await rotunda.ask(JOURNEYS, { email: `${person}@example.com` });
  expect(errors).toBeUndefined();
  return data.customer.journeys;
}

async function purchaseOf(person: string) {
  const { rows } = await ask(person);
  return rows.find(({ journey: { id } }: { journey: { id: string } }) => id === 'purchase');
}

describe('the journeys of the configuration', () => {
  it('are listed in its order; who gave no name is called by the id', async () => {
    const { data } = await rotunda.ask('{ journeys { id name } }');
    expect(data.journeys).toEqual([
      { id: 'purchase', name: 'Buying a hat' },
      { id: 'contact', name: 'contact' },
    ]);
  });
});

describe('where a customer stands in a journey', () => {
  it('tells the stage, by what and when each was reached, and since when they have stalled', async () => {
    const { rows, complete, freshness } = await ask('basket');
    expect(complete).toBe(true);
    expect(freshness).toEqual([
      { source: 'shop', state: 'LIVE' },
      { source: 'site', state: 'LIVE' },
    ]);
    expect(rows).toEqual([
      {
        journey: { id: 'purchase', name: 'Buying a hat' },
        state: 'ACTIVE',
        stage: 'basket',
        enteredAt: ago(25 * HOUR),
        stalledSince: ago(23 * HOUR),
        stages: [
          {
            name: 'looked',
            reachedAt: ago(26 * HOUR),
            interaction: {
              __typename: 'Event',
              id: expect.any(String),
              channel: 'WEB',
              device: 'TABLET',
              source: 'site',
            },
          },
          {
            name: 'basket',
            reachedAt: ago(25 * HOUR),
            interaction: expect.objectContaining({ device: 'TABLET' }),
          },
          { name: 'bought', reachedAt: null, interaction: null },
          { name: 'collected', reachedAt: null, interaction: null },
        ],
      },
    ]);
  });

  it('lets one interaction reach several stages: an order that was collected was bought', async () => {
    const { state, stage: name, stages, stalledSince } = await purchaseOf('bought');
    expect({ state, name, stalledSince }).toEqual({
      state: 'COMPLETED',
      name: 'collected',
      stalledSince: null,
    });
    expect(stages.map(({ reachedAt }: { reachedAt: string }) => reachedAt)).toEqual([
      ago(3 * DAY),
      ago(2 * DAY + HOUR),
      ago(2 * DAY),
      ago(2 * DAY),
    ]);
  });

  it('begins anew once it was completed, and skips what is optional', async () => {
    expect(await purchaseOf('again')).toMatchObject({
      state: 'ACTIVE',
      stage: 'looked',
      enteredAt: ago(10 * DAY),
      stages: [{ interaction: { channel: 'APP' } }, {}, { reachedAt: null }, {}],
    });
  });

  it('tells who has left: by an exit, or by getting no further for too long', async () => {
    expect(await purchaseOf('left')).toMatchObject({ state: 'EXITED', stage: 'looked' });
    expect(await purchaseOf('gone')).toMatchObject({ state: 'ABANDONED', stalledSince: null });
  });

  it('counts the time in a stage from what last fitted it', async () => {
    expect(await purchaseOf('shift')).toMatchObject({
      stage: 'basket',
      enteredAt: ago(7 * HOUR),
      stalledSince: null,
    });
  });

  it('has no row for a journey that was not entered, within what it looks back', async () => {
    expect((await ask('quiet')).rows).toEqual([]);
    const idle = await ask('idle');
    expect(idle.rows).toEqual([]);
    expect(Date.parse(idle.since)).toBeGreaterThan(now - 366 * DAY);
  });

  it('does not say that somebody stalled while a source that may know better is away', async () => {
    shop.failure = new SourceError('SOURCE_UNAVAILABLE', 'down');
    const { rows, complete, freshness } = await ask('basket');
    expect(complete).toBe(false);
    expect(freshness).toContainEqual({ source: 'shop', state: 'UNAVAILABLE' });
    expect(rows).toMatchObject([{ stage: 'basket', stalledSince: null }]);
  });

  it('reads all customers of a page in one call per source and dataset', async () => {
    const before = { ...site.calls };
    const { data } = await rotunda.ask(
      '{ customers(first: 50) { nodes { journeys { complete rows { stage } } } } }',
    );
    expect(data.customers.nodes.length).toBe(people.length);
    expect((site.calls['read events'] ?? 0) - (before['read events'] ?? 0)).toBe(1);
  });
});
