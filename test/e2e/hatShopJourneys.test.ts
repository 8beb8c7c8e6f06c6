import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HatShop } from '../../src/demo/startHatShop.js';
import { TRIAL_EFFECT } from '../../src/demo/story/mailing/Trial.js';
import type { HatShopTruth } from '../../src/demo/truth/HatShopTruth.js';
import { contractOperations, hasContract } from '../support/contractOperations.js';
import { eventually } from '../support/eventually.js';
import { openHatShop } from '../support/openHatShop.js';
import type { TestGateway } from '../support/startTestGateway.js';

const DAY = 86_400_000;
const now = new Date(Math.floor(Date.now() / DAY) * DAY);

let shop: HatShop;
let rotunda: TestGateway;
let hatBuyer: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ shop, rotunda, hatBuyer, close } = await openHatShop({ customers: 120, seed: 2, now }));
  await rotunda.importEnrolments(shop.trial.intervention, shop.trial.enrolments);
}, 60_000);

afterAll(() => close());

const operations = contractOperations('03-acting.graphql');

async function send(name: string, variables = {}) {
  const { data, errors } = await rotunda.ask(operations.get(name) ?? '', variables);
  expect(errors).toBeUndefined();
  return data;
}

/** Sends an operation until what is computed in the background is there. */
async function sendUntil<T>(
  name: string,
  variables: Record<string, unknown>,
  isThereIn: (data: T) => boolean,
) {
  let data = await send(name, variables);
  await eventually(async () => {
    if (!isThereIn(data as T)) data = await send(name, variables);
    return isThereIn(data as T);
  });
  return data;
}

const at = (daysAgo: number, hours: number) =>
  new Date(now.getTime() - daysAgo * DAY + hours * 3_600_000).toISOString();

(hasContract ? describe : describe.skip)('the operations of the contract', () => {
  it('show the hat buyer’s journey: tablet, shop, app, e-mail, drop-off', async () => {
    const { customer } = await send('Journeys', { id: hatBuyer });
    const { rows, complete, freshness } = customer.journeys;
    expect(complete).toBe(true);
    expect(freshness.every(({ state }: { state: string }) => state === 'LIVE')).toBe(true);
    const journey = rows.find(
      (row: { journey: { id: string } }) => row.journey.id === 'hat-purchase',
    );
    expect(journey).toMatchObject({
      journey: { id: 'hat-purchase', name: 'Buying a hat' },
      stage: 'returned',
      stalledSince: null,
      interventionsDue: [],
    });
    const stages = journey.stages.map(
      ({ name, reachedAt, interaction }: Record<'name' | 'reachedAt' | 'interaction', never>) => {
        const { __typename, channel, device } = interaction as Record<string, string | null>;
        return [name, Date.parse(reachedAt), __typename, channel, device];
      },
    );
    expect(stages).toEqual([
      ['looked', Date.parse(at(24, 19.9)), 'Event', 'WEB', 'TABLET'],
      ['basket', Date.parse(at(24, 20)), 'Event', 'WEB', 'TABLET'],
      ['bought', Date.parse(at(24, 20.2)), 'Order', 'WEB', 'TABLET'],
      ['collected', Date.parse(at(22, 13 + 5 / 60)), 'Event', 'STORE', null],
      ['points', Date.parse(at(22, 15.5)), 'LoyaltyTransaction', 'APP', null],
      ['offer', Date.parse(at(20, 8)), 'CampaignSend', 'EMAIL', null],
      ['returned', Date.parse(at(15, 22.2)), 'Return', 'POST', null],
    ]);
  });

  it('report how customers pass through it', async () => {
    const variables = { journey: 'hat-purchase', from: at(200, 0), to: at(0, 0) };
    const { journeyReport } = await sendUntil(
      'JourneyReport',
      variables,
      ({ journeyReport: told }: { journeyReport: { entered: number | null } }) =>
        told.entered !== null,
    );
    const { entered, stages, commonPaths, dropOffs } = journeyReport;
    expect(entered).toBeGreaterThan(20);
    expect(stages.map(({ name }: { name: string }) => name)).toEqual([
      'looked',
      'basket',
      'bought',
      'collected',
      'points',
      'offer',
      'returned',
    ]);
    const [looked, , bought] = stages;
    expect(looked).toMatchObject({ reached: entered, share: 1, medianSecondsFromPrevious: null });
    expect(bought.reached).toBeLessThan(entered);
    expect(bought.medianSecondsFromPrevious).toBeGreaterThan(0);
    const shares = looked.channels.map(({ share }: { share: number }) => share);
    expect(shares.reduce((sum: number, one: number) => sum + one, 0)).toBeCloseTo(1);
    expect(commonPaths.length).toBeGreaterThan(2);
    const lost = dropOffs.reduce(
      (sum: number, one: { customers: number }) => sum + one.customers,
      0,
    );
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThanOrEqual(entered - bought.reached);
  });

  it('list who is due, and enrol them before anything is done', async () => {
    const variables = { intervention: 'basket-reminder', first: 5, after: null };
    const { dueInterventions } = await sendUntil(
      'DueInterventions',
      variables,
      ({ dueInterventions: told }: { dueInterventions: { nodes: unknown } }) => told.nodes !== null,
    );
    expect(dueInterventions.complete).toBe(true);
    const [first] = dueInterventions.nodes;
    expect(first.reason).toContain('Reached basket of Buying a hat at');
    const input = {
      customerId: first.customer.id,
      interventionId: 'basket-reminder',
      idempotencyKey: 'first',
    };
    const { enrolInIntervention } = await send('Enrol', { input });
    expect(enrolInIntervention).toEqual({
      __typename: 'EnrolSuccess',
      enrolment: {
        id: expect.any(String),
        group: expect.stringMatching(/^(TREATED|CONTROL)$/),
        enrolledAt: expect.any(String),
      },
    });
    expect((await send('Enrol', { input })).enrolInIntervention).toEqual(enrolInIntervention);
    const next = await send('DueInterventions', variables);
    expect(next.dueInterventions.nodes).not.toContainEqual(first);
  });

  it('tell what the planted mailing brought about', async () => {
    const { interventionReport } = await sendUntil(
      'InterventionReport',
      { id: shop.trial.intervention },
      ({ interventionReport: told }: { interventionReport: { treated: unknown } }) =>
        told.treated !== null,
    );
    const { treated, control, uplift, sampleRatioMismatch } = interventionReport;
    const { trial } = JSON.parse(readFileSync(shop.truthFile, 'utf8')) as HatShopTruth;
    expect([treated.customers, control.customers]).toEqual([
      trial.treated.length,
      trial.control.length,
    ]);
    const ordered = (group: readonly string[]) =>
      trial.ordered.filter((person) => group.includes(person)).length;
    // Some had ordered a beret anyhow.
    expect(treated.converted).toBeGreaterThanOrEqual(ordered(trial.treated));
    expect(control.converted).toBeGreaterThanOrEqual(ordered(trial.control));
    const planted = TRIAL_EFFECT.treated - TRIAL_EFFECT.control;
    expect(uplift.confidence95.low).toBeLessThan(planted);
    expect(uplift.confidence95.high).toBeGreaterThan(planted);
    expect(sampleRatioMismatch.suspected).toBe(false);
  });
});
