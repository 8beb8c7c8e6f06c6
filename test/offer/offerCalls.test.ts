import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const PEOPLE = 250;
const profiles = Array.from({ length: PEOPLE }, (_, place) => ({
  id: `p${place}`,
  email: `p${place}@example.com`,
}));
const consents = profiles.map(({ id }) => ({ id, person: id, decided: '2026-01-01T00:00:00Z' }));

const desk = new MemorySilo({ profiles });

let rotunda: TestGateway;
const ids: string[] = [];

beforeAll(async () => {
  const people = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const row = { recordId: 'person', id: 'id', occurredAt: 'at' };
  rotunda = await startTestGateway({
    sources: {
      shop: memory({
        silo: new MemorySilo({ profiles, consents }),
        batchSize: 2,
        deadlineMs: 20_000,
        profiles: people,
        orders: row,
        returns: row,
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
      desk: memory({ silo: desk, deadlineMs: 20_000, profiles: people, tickets: row }),
    },
    limits: { requestMs: 20_000 },
    offers: { contactedTooOften: { enabled: false }, noConsent: { exceptChannels: ['STORE'] } },
  });
  await rotunda.sync();
  for (let after: string | null = null; ids.length < PEOPLE; ) {
    const { data } = await rotunda.ask(
      'query ($after: String) { customers(first: 100, after: $after) { nodes { id } pageInfo { endCursor } } }',
      { after },
    );
    ids.push(...data.customers.nodes.map(({ id }: { id: string }) => id));
    after = data.customers.pageInfo.endCursor;
  }
});
afterAll(() => rotunda.close());

/** The offer to so many customers. */
const ask = (count: number, offer: object) => ({ count, offer: offer as never });
/** Nine records of the shop, in batches of two. */
const NINE = 5;

describe('the calls that offers cost are those of the formula', () => {
  it.each([
    // Orders, returns and consents; tickets, and consents that Rotunda itself recorded.
    ['by e-mail', [ask(9, { sku: 'A', channel: 'EMAIL' })], 3 * NINE + 2],
    [
      'in a store, where no consent is needed',
      [ask(9, { sku: 'A', channel: 'STORE' })],
      2 * NINE + 1,
    ],
    [
      'several to each',
      [ask(9, { channel: 'STORE' }), ask(9, { sku: 'B', channel: 'STORE' })],
      2 * NINE + 1,
    ],
    // Where they live is asked of the three who may be disturbed, there and at the desk, and sends of the one.
    [
      'of several kinds',
      [
        ask(9, { channel: 'EMAIL' }),
        ask(3, { channel: 'PHONE' }),
        ask(1, { id: 'X', channel: 'EMAIL' }),
      ],
      3 * NINE + 2 + 2 + 1 + 1,
    ],
  ])('%s', async (_, asked, expected) => {
    const questions = asked.flatMap(({ count, offer }) =>
      ids.slice(0, count).map((id) => ({ id, offer })),
    );
    expect(await rotunda.countOfferCalls(questions)).toEqual({ calls: expected, expected });
  });
});

it('many customers are decided on by the hundred, so that sources have their time for each', async () => {
  const ask = `query ($ids: [ID!]!) { customersByIds(ids: $ids) {
    offerDecision(offer: { sku: "A", channel: EMAIL }) { allowed complete } } }`;
  let open: (() => void) | undefined;
  desk.gate = new Promise((resolve) => {
    open = () => resolve();
  });
  desk.calls['read tickets'] = 0;
  const answer = rotunda.ask(ask, { ids });
  await eventually(() => (desk.calls['read tickets'] ?? 0) > 0);
  expect(desk.calls['read tickets']).toBe(1);
  open?.();
  const { data } = await answer;
  expect(desk.calls['read tickets']).toBe(3);
  expect(data.customersByIds).toEqual(
    ids.map(() => ({ offerDecision: { allowed: true, complete: true } })),
  );
});
