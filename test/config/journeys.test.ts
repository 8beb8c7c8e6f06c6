import { describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import {
  anyOf,
  constant,
  event,
  exit,
  interaction,
  intervention,
  journey,
  order,
  postgres,
  reached,
  stage,
  stalled,
  within,
} from '../../src/rotunda.js';

/** All problems of journeys and interventions, as `path: message`. */
function problemsOf(more: Record<string, unknown>): string[] {
  const mapping = { table: 't', recordId: 'person', id: 'id', occurredAt: 'at' };
  const sources = {
    shop: postgres({
      url: 'postgres://127.0.0.1:9/shop',
      profiles: { table: 'customers', recordId: 'id' },
      orders: { ...mapping, channel: constant('WEB') },
      events: { ...mapping, name: 'name' },
    }),
  };
  try {
    const plan = planGateway({ sources, ...more }, { env: {}, folder: '.' });
    void Promise.all(plan.sources.map((source) => source.close()));
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

const basket = stage('basket', event('cart_updated'));
const bought = stage('bought', order());
const purchase = journey({ id: 'purchase', stages: [basket, bought] });
const reminder = {
  journey: purchase,
  when: stalled('basket', '2h'),
  holdoutShare: 0.1,
  outcome: reached('bought', within('7d')),
} as const;

describe('journeys that cannot be', () => {
  it('are refused where stages follow each other in a circle', () => {
    const stages = [
      basket,
      stage('bought', order(), { after: ['basket', 'sent'] }),
      stage('packed', event('packed'), { after: 'bought' }),
      stage('sent', event('sent'), { after: 'packed' }),
    ];
    expect(problemsOf({ journeys: [journey({ id: 'j', stages })] })).toEqual([
      'journeys.0.stages.1.after: expected no circle, found bought after sent after packed after bought',
    ]);
  });

  it('are refused where no way leads to a stage', () => {
    const stages = [basket, stage('bought', order(), { after: 'baskett' })];
    expect(problemsOf({ journeys: [journey({ id: 'j', stages })] })).toEqual([
      'journeys.0.stages.1.after: unknown stage `baskett` (did you mean `basket`?); expected one of basket, bought',
      'journeys.0.stages.1: cannot be reached: no way leads from basket to bought',
    ]);
  });

  it('are refused where no interaction can ever fit a stage', () => {
    const stages = [
      basket,
      stage('mailed', interaction('CampaignSend')),
      stage('app', anyOf(order({ channel: 'APP' }), interaction('Call'))),
      stage('closed', event('closed')),
      stage('noted', interaction('RecordedInteraction', { channel: 'STORE' })),
    ];
    const exits = [exit('gone', event('closed'))];
    const nobody = 'cannot be reached: no source has interactions that may fit';
    expect(problemsOf({ journeys: [journey({ id: 'j', stages, exits })] })).toEqual([
      'journeys.0.stages.3.condition: cannot be reached: what fits it ends the journey by the exit gone',
      `journeys.0.stages.1.condition: ${nobody}`,
      `journeys.0.stages.2.condition: ${nobody}`,
    ]);
  });

  it('are refused with the name that was meant: types, fields, members and values', () => {
    const stages = [
      stage('a', interaction('Ordr')),
      stage('b', order({ stats: 'COLLECTED' })),
      stage('c', order({ status: ['COLLECTD', 'SHIPPED'] })),
      stage('d', order({ fulfilment: 'PICK_UP' })),
      stage('e', order({ lines: { categry: 'hats' } })),
      stage('f', order({ total: '10' })),
      stage('g', interaction({ source: 'shopp' })),
      stage('h', order({ lines: { sku: /^HAT/ }, fulfilment: { method: ['PICKUP', 'DELIVERY'] } })),
    ];
    expect(problemsOf({ journeys: [journey({ id: 'j', stages })] })).toEqual([
      expect.stringContaining(
        'stages.0.condition.type: unknown type `Ordr` (did you mean `Order`?)',
      ),
      expect.stringContaining(
        'stages.1.condition.fields.stats: unknown field `stats` (did you mean `status`?)',
      ),
      expect.stringContaining(
        'stages.2.condition.fields.status: unknown value `COLLECTD` (did you mean `COLLECTED`?)',
      ),
      expect.stringContaining(
        'stages.3.condition.fields.fulfilment: unknown value `PICK_UP` (did you mean `PICKUP`?)',
      ),
      expect.stringContaining(
        'stages.4.condition.fields.lines: unknown field `categry` (did you mean `category`?)',
      ),
      expect.stringContaining('stages.5.condition.fields.total: expected an object'),
      expect.stringContaining(
        'stages.6.condition.fields.source: unknown value `shopp` (did you mean `shop`?)',
      ),
    ]);
  });

  it('are refused where names come twice, and times contradict each other', () => {
    const twice = journey({
      id: 'purchase',
      stages: [
        stage('basket', event('a'), { optional: true, after: 'bought' }),
        stage('bought', order(), { timeLimit: '90d' }),
        stage('basket', event('b')),
      ],
      lookback: '30d',
    });
    expect(problemsOf({ journeys: [purchase, twice] })).toEqual([
      'journeys.1.id: expected each id once, found purchase again',
      'journeys.1.lookback: expected at least as long as `abandonedAfter`',
      'journeys.1.stages.1.timeLimit: expected less than `abandonedAfter`: nobody would ever stall',
      'journeys.1.stages.2.name: expected each stage once, found basket again',
      'journeys.1.stages.0.optional: expected a first stage that begins the journey',
      'journeys.1.stages.0.after: expected nothing before the first stage, or a circle closes',
      'journeys.1.stages.0.after: expected no circle, found basket after bought after basket',
    ]);
  });

  it('are refused in shape, all at once', () => {
    const stages = [stage('basket', 'cart_updated' as never, { timeLimit: '2 hours' as never })];
    expect(
      problemsOf({
        journeys: [
          { id: 'my journey', stages },
          { id: 'empty', stages: [] },
        ],
      }),
    ).toEqual([
      expect.stringContaining('journeys.0.id: expected an id'),
      expect.stringContaining('condition: expected an object, found a text'),
      expect.stringContaining('timeLimit: expected a length of time such as 45m, 2h or 7d'),
      expect.stringContaining('journeys.1.stages: expected at least one stage'),
    ]);
  });
});

describe('interventions that cannot be', () => {
  const check = (...interventions: unknown[]) =>
    problemsOf({ journeys: [purchase], interventions });

  it('are fine where all is known', () => {
    expect(check(intervention(reminder))).toEqual([]);
  });

  it('are refused where journey or stage is not known, or nothing comes after', () => {
    expect(
      check(
        intervention({ ...reminder, journey: 'purchases' }),
        intervention({ ...reminder, when: stalled('baskte', '2h') }),
        intervention({ ...reminder, when: stalled('bought', '2h') }),
        intervention({ ...reminder, id: 'back', outcome: reached('basket', within('7d')) }),
        intervention({ ...reminder, id: 'late', when: stalled('basket', '90d') }),
        intervention({ ...reminder, id: 'late' }),
      ),
    ).toEqual([
      'interventions.0.journey: unknown journey `purchases` (did you mean `purchase`?); expected one of purchase',
      'interventions.1.when.stage: unknown stage `baskte` (did you mean `basket`?); expected one of basket, bought',
      'interventions.2.when.stage: expected a stage that another has to follow; bought completes the journey',
      'interventions.3.outcome.stage: cannot be reached: basket does not come after basket',
      'interventions.4.when.after: expected less than `abandonedAfter` of the journey: nobody would ever be due',
      'interventions.5.id: expected each id once, found late again',
    ]);
  });

  it('are refused without a control group, and with an unsafe webhook', () => {
    const webhook = { url: 'https://me:you@campaigns.example/hook', secret: 'open sesame' };
    expect(
      check(
        intervention({ ...reminder, holdoutShare: 0 }),
        intervention({ ...reminder, holdoutShare: 1.3 }),
        intervention({ ...reminder, webhook }),
        intervention({
          ...reminder,
          webhook: { ...webhook, url: 'http://campaigns.example/hook' },
        }),
        intervention({ ...reminder, webhook: { ...webhook, url: 'file:///etc/passwd' } }),
      ).map((one) => one.replace(/; found .*/, '')),
    ).toEqual([
      'interventions.0.holdoutShare: expected a share above 0: without a control group nothing can be measured',
      'interventions.1.holdoutShare: expected a share below 1, such as 0.1',
      ...[2, 3, 4].flatMap((place) => [
        `interventions.${place}.webhook.url: expected an https URL without a user; http for a loopback address alone`,
        `interventions.${place}.webhook.secret: expected whsec_ and 24 to 64 bytes in base64`,
      ]),
    ]);
  });
});
