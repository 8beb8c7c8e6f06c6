import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse, print } from 'graphql';
import { createSourceEntry, type SourceEntry } from '../../src/config/SourceEntry.js';
import { type HatShop, startHatShop } from '../../src/demo/startHatShop.js';
import { TRIAL_EFFECT } from '../../src/demo/story/mailing/Trial.js';
import type { HatShopTruth } from '../../src/demo/truth/HatShopTruth.js';
import type { RotundaConfig } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const DAY = 86_400_000;
const now = new Date(Math.floor(Date.now() / DAY) * DAY);

let shop: HatShop;
let rotunda: TestGateway;
let hatBuyer: string;

beforeAll(async () => {
  const mongodbUrl = process.env.MONGODB_URI;
  const options = { customers: 120, seed: 2, now };
  shop = await startHatShop({ ...options, ...(mongodbUrl ? { mongodbUrl } : {}) });
  const { store: _own, ...config } = shop.config;
  // Answers are compared here, not timed.
  const patient = ({ kind, config: told }: SourceEntry) =>
    createSourceEntry(kind, { ...told, deadlineMs: 10_000 });
  rotunda = await startTestGateway({
    ...config,
    sources: Object.fromEntries(
      Object.entries(config.sources).map(([name, entry]) => [name, patient(entry)]),
    ),
    limits: { requestMs: 20_000 },
  } as RotundaConfig);
  await rotunda.sync();
  await rotunda.importEnrolments(shop.trial.intervention, shop.trial.enrolments);
  const { data } = await rotunda.ask(
    'query ($value: String!) { customer(by: { identifier: { type: EMAIL, value: $value } }) { id } }',
    { value: shop.hatBuyerEmail },
  );
  hatBuyer = data.customer.id;
}, 60_000);

afterAll(async () => {
  await rotunda.close();
  await shop.close();
});

const contract = fileURLToPath(
  new URL('../../../shared/contract/03-acting.graphql', import.meta.url),
);
const isThere = existsSync(contract);
if (!isThere)
  process.stderr.write(`The contract's operations are not sent: there is no ${contract}.\n`);

/** An operation of the contract, as it is. */
function operation(name: string): string {
  for (const node of parse(readFileSync(contract, 'utf8')).definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION || node.name?.value !== name) continue;
    return print(node);
  }
  throw new Error(`The contract has no ${name}.`);
}

async function send(name: string, variables = {}) {
  const { data, errors } = await rotunda.ask(operation(name), variables);
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

(isThere ? describe : describe.skip)('the operations of the contract', () => {
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
