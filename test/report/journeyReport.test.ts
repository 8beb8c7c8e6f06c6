import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  event,
  exit,
  journey,
  oneOf,
  order,
  type RotundaConfig,
  SourceError,
  stage,
} from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const REPORT = `query ($journey: ID!, $from: DateTime!, $to: DateTime!) {
  journeyReport(journey: $journey, from: $from, to: $to) {
    journey { id } entered completed underWay
    stages { name reached share medianSecondsFromPrevious channels { channel share } }
    commonPaths { stages { name channel } customers }
    dropOffs { afterStage customers share }
    complete computedAt progress { done total } freshness { source state error { code } }
  }
}`;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const start = Date.UTC(2026, 2, 1);
const WINDOW = { journey: 'purchase', from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };

/** What each person does: how far they get, on which channel, and how long they take. */
const stories = Array.from({ length: 90 }, (_, person) => ({
  person: `p${person}`,
  at: start + (person % 30) * DAY + person * 60_000,
  channel: person % 3 === 0 ? 'phone' : 'desktop',
  steps: person % 5 === 4 ? 1 : person % 5 === 3 ? 2 : 3,
  hours: 1 + (person % 7),
}));
const profiles = stories.map(({ person }) => ({ id: person, email: `${person}@x.example` }));
const events: Record<string, unknown>[] = [];
const orders: Record<string, unknown>[] = [];
for (const { person, at, channel, steps, hours } of stories) {
  const visit = (name: string, when: number) =>
    events.push({
      id: `${name}${person}`,
      person,
      at: new Date(when).toISOString(),
      name,
      channel,
    });
  visit('product_viewed', at);
  if (steps > 1) visit('cart_updated', at + hours * HOUR);
  if (steps > 2) {
    const bought = new Date(at + 3 * hours * HOUR).toISOString();
    orders.push({ id: `o${person}`, person, at: bought, channel });
  }
}
// Began before the window, and goes on within it.
events.push(
  {
    id: 'early',
    person: 'p4',
    at: '2026-02-27T00:00:00Z',
    name: 'product_viewed',
    channel: 'desktop',
  },
  // Leaves, and so is not counted as lost to time.
  {
    id: 'closed',
    person: 'p9',
    at: '2026-03-20T00:00:00Z',
    name: 'account_closed',
    channel: 'desktop',
  },
  // Nobody knows whose this is.
  {
    id: 'x',
    person: 'stranger',
    at: '2026-03-05T00:00:00Z',
    name: 'product_viewed',
    channel: 'phone',
  },
  { id: 'y', person: 'p1', at: '2026-03-05T00:00:00Z', name: 'page_viewed', channel: 'phone' },
);
/** Those who enter in March: one began in February. */
const entering = stories.filter(({ person }) => person !== 'p4');

const site = new MemorySilo({ profiles, events });
const shop = new MemorySilo({ profiles, orders }, { streams: false });

function configOf(more: Partial<RotundaConfig> = {}): RotundaConfig {
  const channel = oneOf('channel', { desktop: 'WEB', phone: 'APP' });
  const people = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const mapping = { recordId: 'person', id: 'id', occurredAt: 'at', channel };
  return {
    sources: {
      site: memory({ silo: site, profiles: people, events: { ...mapping, name: 'name' } }),
      shop: memory({ silo: shop, profiles: people, orders: mapping }),
    },
    journeys: [
      journey({
        id: 'purchase',
        stages: [
          stage('looked', event('product_viewed')),
          stage('basket', event('cart_updated')),
          stage('bought', order()),
        ],
        exits: [exit('closed', event('account_closed'))],
        abandonedAfter: '60d',
      }),
    ],
    ...more,
  };
}

let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway(configOf());
  await rotunda.sync();
});
afterAll(() => rotunda.close());

const ask = async (gateway = rotunda, variables: Record<string, unknown> = WINDOW) => {
  const { data, errors } = await gateway.ask(REPORT, variables);
  return data?.journeyReport ?? errors?.[0];
};

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1];

describe('the report of a journey', () => {
  it('counts who entered, how far they got, how long it took, and on which channels', async () => {
    const report = await ask();
    const baskets = entering.filter(({ steps }) => steps > 1);
    const bought = entering.filter(({ steps }) => steps > 2);
    const entered = entering.length + 1;
    const phones = (list: typeof entering) =>
      list.filter(({ channel }) => channel === 'phone').length;
    expect(report).toMatchObject({
      journey: { id: 'purchase' },
      entered,
      completed: bought.length,
      underWay: 0,
      complete: true,
      progress: null,
      freshness: [
        { source: 'site', state: 'LIVE', error: null },
        { source: 'shop', state: 'LIVE', error: null },
      ],
    });
    expect(report.stages).toEqual([
      {
        name: 'looked',
        reached: entered,
        share: 1,
        medianSecondsFromPrevious: null,
        channels: [
          { channel: 'WEB', share: 1 - (phones(entering) + 1) / entered },
          { channel: 'APP', share: (phones(entering) + 1) / entered },
        ].map(({ channel, share }) => ({ channel, share: expect.closeTo(share, 12) })),
      },
      {
        name: 'basket',
        reached: baskets.length,
        share: baskets.length / entered,
        medianSecondsFromPrevious: median(baskets.map(({ hours }) => hours * 3_600)),
        channels: expect.any(Array),
      },
      {
        name: 'bought',
        reached: bought.length,
        share: bought.length / entered,
        medianSecondsFromPrevious: median(bought.map(({ hours }) => 2 * hours * 3_600)),
        channels: expect.any(Array),
      },
    ]);
  });

  it('shows the commonest ways over channels, and where people drop off', async () => {
    const { commonPaths, dropOffs, entered } = await ask();
    const all = ['looked', 'basket', 'bought'];
    const way = (channel: string, steps: number) => ({
      stages: all.slice(0, steps).map((name) => ({ name, channel })),
      customers:
        entering.filter(
          (one) => one.steps === steps && one.channel === (channel === 'APP' ? 'phone' : 'desktop'),
        ).length + (channel === 'APP' && steps === 1 ? 1 : 0),
    });
    const expected = ['WEB', 'APP'].flatMap((channel) => [3, 2, 1].map((n) => way(channel, n)));
    expect(commonPaths[0]).toEqual(way('WEB', 3));
    expect(commonPaths).toEqual(expect.arrayContaining(expected));
    expect(commonPaths.map(({ customers }: { customers: number }) => customers)).toEqual(
      expected.map(({ customers }) => customers).sort((a, b) => b - a),
    );
    const baskets = entering.filter(({ steps }) => steps > 1).length;
    const lost = (steps: number) => entering.filter((one) => one.steps === steps).length;
    expect(dropOffs).toEqual(
      [
        { afterStage: 'looked', customers: lost(1) + 1, share: (lost(1) + 1) / entered },
        { afterStage: 'basket', customers: lost(2), share: lost(2) / baskets },
      ].sort((a, b) => b.customers - a.customers),
    );
  });

  it('comes to the same where memory holds less than a window', async () => {
    const tight = await startTestGateway(configOf({ reports: { mostRows: 10 } }));
    await tight.sync();
    const [{ entered, stages }, whole] = [await ask(tight), await ask()];
    // Who is no customer yet is counted by streams alone.
    expect(entered).toBe(whole.entered - 1);
    expect(stages.slice(1)).toMatchObject(
      whole.stages
        .slice(1)
        .map(({ name, reached }: { name: string; reached: number }) => ({ name, reached })),
    );
    await tight.close();
  });

  it('says nothing of how far they got where a source is away', async () => {
    const other = await startTestGateway(configOf());
    await other.sync();
    site.failure = new SourceError('SOURCE_UNAVAILABLE', 'down');
    const report = await ask(other);
    site.failure = undefined;
    expect(report).toMatchObject({
      complete: false,
      entered: null,
      stages: null,
      dropOffs: null,
      freshness: [
        { source: 'site', state: 'UNAVAILABLE', error: { code: 'SOURCE_UNAVAILABLE' } },
        { source: 'shop', state: 'LIVE' },
      ],
    });
    await other.close();
  });

  it('refuses a journey that there is none, and a window that ends before it begins', async () => {
    expect(await ask(rotunda, { ...WINDOW, journey: 'purchases' })).toMatchObject({
      message: 'There is no journey of this id; expected one of purchase.',
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await ask(rotunda, { ...WINDOW, to: WINDOW.from })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
