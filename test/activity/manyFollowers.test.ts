import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { webhookSignature } from '../../src/lib/crypto/webhookSignature.js';
import { eventually } from '../support/eventually.js';
import { followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway } from '../support/startTestGateway.js';

const ACTIVITY =
  'subscription ($id: ID!) { customerActivity(customerId: $id) { ... on Ticket { subject } } }';
const FOLLOWERS = 40;
const secret = `whsec_${randomBytes(32).toString('base64')}`;

it('asks a source once for all who follow a customer', async () => {
  const silo = new MemorySilo({ profiles: [{ id: 'a', email: 'a@example.com' }], tickets: [] });
  const rotunda = await startTestGateway({
    sources: {
      desk: memory({
        silo,
        profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
        tickets: { recordId: 'person', id: 'id', occurredAt: 'at', subject: 'subject' },
      }),
    },
    webhooks: { desk: { secrets: [secret] } },
    live: { pollMs: 20 },
  });
  await rotunda.sync();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  const variables = { id: data.customers.nodes[0].id };
  const follow = () => followActivity(`${rotunda.url}/graphql`, ACTIVITY, variables);
  const subscribed = () => rotunda.log.filter((line) => line.includes('"subscribed"')).length;
  const callsFor = async (id: string) => {
    const before = silo.calls['get tickets'] ?? 0;
    silo.documents.tickets?.push({ id, person: 'a', at: new Date().toISOString(), subject: id });
    const body = Buffer.from(JSON.stringify({ changes: [{ dataset: 'tickets', id }] }));
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = webhookSignature({ id, timestamp, body }, secret).toString('base64');
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    };
    await fetch(`${rotunda.url}/hooks/desk`, { method: 'POST', headers, body });
    return () => (silo.calls['get tickets'] ?? 0) - before;
  };
  const first = follow();
  await eventually(() => subscribed() === 1);
  const callsForOne = await callsFor('one');
  await first.until(1);
  const expected = callsForOne();
  expect(expected).toBeGreaterThan(0);

  const others = Array.from({ length: FOLLOWERS }, follow);
  await eventually(() => subscribed() === 1 + FOLLOWERS);
  const callsForMany = await callsFor('many');
  const told = await Promise.all([first.until(2), ...others.map((one) => one.until(1))]);
  expect(told.map((news) => news.at(-1))).toEqual(told.map(() => ({ subject: 'many' })));
  expect(callsForMany()).toBe(expected);
  await Promise.all([first, ...others].map((one) => one.close()));
  await rotunda.close();
});
