import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  constant,
  event,
  intervention,
  journey,
  list,
  order,
  reached,
  stage,
  stalled,
  within,
} from '../../../src/rotunda.js';
import { MemorySilo, memory } from '../../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../../support/startTestGateway.js';

const HOUR = 3_600;
const person = { id: 'ann', email: 'ann@example.com' };
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR * 1_000).toISOString();
const basket = { id: 'b', person: 'ann', at: hoursAgo(5), name: 'cart_updated' };
const bought = { id: 'o', person: 'ann', at: hoursAgo(1), lines: [{ sku: 'BOWLER' }] };
const granted = { id: 'c', person: 'ann', decided: hoursAgo(900), status: 'granted' };

const buying = journey({
  id: 'buying',
  stages: [stage('basket', event('cart_updated')), stage('bought', order())],
});

const silo = new MemorySilo({ profiles: [person] });
let rotunda: TestGateway;
let ann: string;

beforeAll(async () => {
  const row = { recordId: 'person', id: 'id', occurredAt: 'at' };
  rotunda = await startTestGateway({
    sources: {
      shop: memory({
        silo,
        deadlineMs: 20_000,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        events: { ...row, name: 'name' },
        orders: { ...row, lines: list('lines', { sku: 'sku' }) },
        tickets: { ...row, status: 'status' },
        consents: {
          recordId: 'person',
          id: 'id',
          channel: constant('EMAIL'),
          purpose: constant('MARKETING'),
          status: 'status',
          decidedAt: 'decided',
        },
        cache: { ttlSeconds: HOUR },
      }),
    },
    journeys: [buying],
    interventions: [
      intervention({
        id: 'reminder',
        journey: buying,
        when: stalled('basket', '2h'),
        holdoutShare: 0.5,
        outcome: reached('bought', within('7d')),
      }),
    ],
  });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers(first: 1) { nodes { id } } }');
  ann = data.customers.nodes[0].id;
});
afterAll(() => rotunda.close());
beforeEach(() => {
  Object.assign(silo.documents, { events: [basket], orders: [], tickets: [], consents: [granted] });
});

/** Lets the gateway keep what there is now of every dataset. */
const keep = () =>
  rotunda.ask(
    'query ($id: ID!) @freshness(maxAgeSeconds: 0) { customer(by: { id: $id }) { orders { nodes { id } } tickets { nodes { id } } journeys { rows { stage } } } }',
    { id: ann },
  );

describe('what acts on data reads it now, whatever is kept', () => {
  it('who is due for an intervention', async () => {
    const ask = async () => {
      const { data, errors } = await rotunda.ask(
        '{ dueInterventions(intervention: "reminder") { nodes { customer { id } } } }',
      );
      expect(errors).toBeUndefined();
      return data.dueInterventions.nodes;
    };
    await keep();
    expect(await ask()).toEqual([{ customer: { id: ann } }]);
    silo.documents.orders = [bought];
    expect(await ask()).toEqual([]);
  });

  it('what a customer is due for', async () => {
    const ask = async () => {
      const { data, errors } = await rotunda.ask(
        'query ($id: ID!) { customer(by: { id: $id }) { journeys { rows { stage interventionsDue { intervention { id } } } } } }',
        { id: ann },
      );
      expect(errors).toBeUndefined();
      return data.customer.journeys.rows[0];
    };
    await keep();
    expect(await ask()).toMatchObject({ interventionsDue: [{ intervention: { id: 'reminder' } }] });
    silo.documents.orders = [bought];
    // The stage may be as old as the cache lets it be, what is to be done may not.
    expect(await ask()).toEqual({ stage: 'basket', interventionsDue: [] });
  });

  it('whether an offer may be made', async () => {
    const ask = async () => {
      const { data, errors } = await rotunda.ask(
        'query ($id: ID!) { customer(by: { id: $id }) { offerDecision(offer: { sku: "BOWLER", channel: EMAIL }) { allowed reasons { code } freshness { state } } } }',
        { id: ann },
      );
      expect(errors).toBeUndefined();
      return data.customer.offerDecision;
    };
    await keep();
    expect(await ask()).toMatchObject({ allowed: true, freshness: [{ state: 'LIVE' }] });
    silo.documents.orders = [bought];
    silo.documents.tickets = [{ id: 't', person: 'ann', at: hoursAgo(1), status: 'open' }];
    silo.documents.consents = [{ ...granted, status: 'revoked' }];
    expect((await ask()).reasons.map(({ code }: { code: string }) => code)).toEqual([
      'ALREADY_BOUGHT',
      'OPEN_COMPLAINT',
      'NO_CONSENT',
    ]);
  });
});
