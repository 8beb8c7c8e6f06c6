import { expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { constant, postgres, rest } from '../../src/rotunda.js';

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
    'live.watch.mail: expected a dataset that the source can be watched for, found messages',
  ]);
});

it('says what of them is of a wrong shape', () => {
  const problems = problemsOf({
    live: { pollMs: 1, connections: 0, watch: { shop: [] }, keepdays: 3 },
    webhooks: { desk: { secrets: ['hush'], toleranceSeconds: 0 }, shop: { secrets: [] } },
  });
  const paths = problems.map((problem) => problem.split(':')[0]);
  expect(paths.toSorted()).toEqual([
    'live.connections',
    'live.keepdays',
    'live.pollMs',
    'live.watch.shop',
    'webhooks.desk.secrets.0',
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
