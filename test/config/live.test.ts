import { expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { constant, env, event, journey, order, postgres, rest, stage } from '../../src/rotunda.js';

const shop = postgres({
  url: 'postgres://localhost/shop',
  profiles: { table: 'customers', recordId: 'id' },
  orders: {
    table: 'orders',
    recordId: 'customer',
    id: 'id',
    occurredAt: 'at',
    channel: constant('WEB'),
  },
});
const desk = rest({
  baseUrl: 'https://desk.example',
  tickets: { path: '/{recordId}/tickets', rows: 'tickets', id: 'id', occurredAt: 'at' },
});

function problemsOf(config: Record<string, unknown>): string[] {
  try {
    planGateway({ sources: { shop, desk }, ...config }, { env: {}, folder: '.' });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

const secrets = [`whsec_${'a'.repeat(32)}`];

it('says what of `live` and `webhooks` is about something that is not there', () => {
  expect(
    problemsOf({
      sources: { shop, desk, rotunda: desk },
      live: { watch: { shop: ['orders', 'messages'], desk: ['tickets'], mail: ['messages'] } },
      webhooks: { desk: { secrets }, mail: { secrets } },
    }),
  ).toEqual([
    'sources.rotunda: expected another name; Rotunda itself is the source of what was recorded in it',
    'webhooks.mail: expected the name of a source; there are shop, desk, rotunda',
    'live.watch.shop: expected a dataset that the source can be watched for, found messages',
    'live.watch.desk: expected a dataset that the source can be watched for, found tickets',
    'live.watch.mail: expected the name of a source; there are shop, desk, rotunda',
  ]);
});

it('blames nothing else for a source that lacks a setting', () => {
  const away = postgres({
    url: env('SHOP_URL'),
    orders: { table: 'orders', recordId: 'customer', id: 'id', occurredAt: 'at' },
    events: { table: 'events', recordId: 'customer', id: 'id', occurredAt: 'at', name: 'name' },
  });
  const stages = [stage('basket', event('cart')), stage('bought', order({ source: 'away' }))];
  expect(
    problemsOf({
      sources: { away, desk },
      live: { watch: { away: ['orders'] } },
      journeys: [journey({ id: 'purchase', stages })],
    }),
  ).toEqual(['sources.away.url: expected the environment variable SHOP_URL; it is not set']);
});

it('says what of them is of a wrong shape', () => {
  const problems = problemsOf({
    live: { pollMs: 1, connections: 0, watch: { shop: [] }, keepdays: 3 },
    webhooks: {
      desk: { secrets: ['hush'], toleranceSeconds: 0, tenant: 'a b' },
      shop: { secrets: [] },
    },
  });
  const paths = problems.map((problem) => problem.split(':')[0]);
  expect(paths.toSorted()).toEqual([
    'live.connections',
    'live.keepdays',
    'live.pollMs',
    'live.watch.shop',
    'webhooks.desk.secrets.0',
    'webhooks.desk.tenant',
    'webhooks.desk.toleranceSeconds',
    'webhooks.shop.secrets',
  ]);
  expect(problems.join()).toContain('expected whsec_ and 24 to 64 bytes in base64');
  expect(problems.join()).not.toContain('hush');
});

it('takes what is there', () => {
  const live = { watch: { shop: ['orders'] }, keepDays: 3 };
  expect(problemsOf({ live, webhooks: { desk: { secrets } } })).toEqual([]);
});
