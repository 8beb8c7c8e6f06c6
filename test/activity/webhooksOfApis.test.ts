import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rest } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { type Follower, followActivity } from '../support/followActivity.js';
import { signDelivery } from '../support/signDelivery.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const ACTIVITY =
  'subscription ($id: ID!) { customerActivity(customerId: $id) { ... on Ticket { subject } } }';

let silo: HttpSilo;
let rotunda: TestGateway;
let follower: Follower<{ readonly subject: string }>;

beforeAll(async () => {
  const user = { id: '42', email: 'a@example.com' };
  const ticket = { id: '421', at: new Date().toISOString(), subject: 'a hat' };
  silo = await startHttpSilo(({ path }) => {
    if (path === '/users') return { json: [user] };
    if (path === '/users/42') return { json: user };
    if (path === '/users/42/tickets') return { json: [ticket] };
    return undefined;
  });
  rotunda = await startTestGateway({
    sources: {
      desk: rest({
        baseUrl: silo.url,
        profiles: {
          path: '/users/{recordId}',
          recordId: 'id',
          identifiers: { EMAIL: 'email' },
          scan: { path: '/users' },
        },
        tickets: {
          path: '/users/{recordId}/tickets',
          id: 'id',
          occurredAt: 'at',
          subject: 'subject',
        },
      }),
    },
    live: { pollMs: 20 },
    webhooks: { desk: { secrets: [secret] } },
  });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  const { id } = data.customers.nodes[0];
  follower = followActivity(`${rotunda.url}/graphql`, ACTIVITY, { id });
  await eventually(() => rotunda.log.some((line) => line.includes('"subscribed"')));
});
afterAll(async () => {
  await follower.close();
  await rotunda.close();
  await silo.close();
});

async function deliver(id: string, change: unknown): Promise<number> {
  const body = Buffer.from(JSON.stringify({ changes: [change] }));
  const headers = signDelivery(body, secret, { id });
  const response = await fetch(`${rotunda.url}/hooks/desk`, { method: 'POST', headers, body });
  await response.text();
  return response.status;
}

it('asks nobody for a row that an API has of its record only, where the record is not named, and says so', async () => {
  const before = silo.requests.length;
  expect(await deliver('d1', { dataset: 'tickets', id: '421' })).toBe(204);
  expect(silo.requests.slice(before).map(({ path }) => path)).toEqual([]);
  expect(rotunda.log.join('')).toContain('webhook names a row that its source does not have');
});

it('tells of such a row where its record is named', async () => {
  expect(await deliver('d2', { dataset: 'tickets', id: '421', recordId: '42' })).toBe(204);
  await eventually(() => follower.told.some(({ subject }) => subject === 'a hat'));
});
