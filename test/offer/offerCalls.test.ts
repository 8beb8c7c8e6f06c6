import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PEOPLE = 9;
const profiles = Array.from({ length: PEOPLE }, (_, place) => ({
  id: `p${place}`,
  email: `p${place}@example.com`,
}));
const consents = profiles.map(({ id }) => ({ id, person: id, decided: '2026-01-01T00:00:00Z' }));

let rotunda: TestGateway;
let ids: string[];

beforeAll(async () => {
  const row = { recordId: 'person', id: 'id', occurredAt: 'at' };
  rotunda = await startTestGateway({
    sources: {
      shop: memory({
        silo: new MemorySilo({ profiles, consents }),
        batchSize: 2,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        orders: row,
        returns: row,
        tickets: row,
        campaignSends: row,
        consents: {
          recordId: 'person',
          id: 'id',
          channel: constant('EMAIL'),
          purpose: constant('MARKETING'),
          status: constant('GRANTED'),
          decidedAt: 'decided',
        },
      }),
    },
    offers: { contactedTooOften: { enabled: false }, noConsent: { exceptChannels: ['STORE'] } },
  });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers(first: 100) { nodes { id } } }');
  ids = data.customers.nodes.map(({ id }: { id: string }) => id);
});
afterAll(() => rotunda.close());

/** The offer to so many customers. */
const ask = (count: number, offer: object) => ({ count, offer: offer as never });
/** Nine records in batches of two; recorded consents are one look-up in Rotunda's own store. */
const ALL = 5;

describe('the calls that offers cost are those of the formula', () => {
  it.each([
    // Orders, returns and tickets; consents there and here.
    ['by e-mail', [ask(9, { sku: 'A', channel: 'EMAIL' })], 4 * ALL + 1],
    ['in a store, where no consent is needed', [ask(9, { sku: 'A', channel: 'STORE' })], 3 * ALL],
    [
      'several to each',
      [ask(9, { channel: 'STORE' }), ask(9, { sku: 'B', channel: 'STORE' })],
      3 * ALL,
    ],
    // Where they live is asked of the three who may be disturbed, and sends of the one.
    [
      'of several kinds',
      [
        ask(9, { channel: 'EMAIL' }),
        ask(3, { channel: 'PHONE' }),
        ask(1, { id: 'X', channel: 'EMAIL' }),
      ],
      4 * ALL + 1 + 2 + 1,
    ],
  ])('%s', async (_, asked, expected) => {
    const questions = asked.flatMap(({ count, offer }) =>
      ids.slice(0, count).map((id) => ({ id, offer })),
    );
    expect(await rotunda.countOfferCalls(questions)).toEqual({ calls: expected, expected });
  });
});
