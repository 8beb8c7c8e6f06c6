import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { webhookSignature } from '../../src/lib/crypto/webhookSignature.js';
import { jwt, type RotundaConfig } from '../../src/rotunda.js';
import { createIssuer } from '../support/createIssuer.js';
import { eventually } from '../support/eventually.js';
import { followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ACTIVITY =
  'subscription ($id: ID!) { customerActivity(customerId: $id) { ... on Ticket { subject } } }';
const FOLLOWERS = 40;
const secret = `whsec_${randomBytes(32).toString('base64')}`;

/** A desk whose one person has no tickets yet, and the gateway before it. */
async function startDesk(auth?: RotundaConfig['auth']) {
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
    ...(auth === undefined ? {} : { auth }),
  });
  await rotunda.sync();
  return { silo, rotunda };
}

/** Opens a ticket, and has the desk say so. */
async function openTicket(id: string, silo: MemorySilo, { url }: TestGateway): Promise<void> {
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
  await fetch(`${url}/hooks/desk`, { method: 'POST', headers, body });
}

const subscribers = ({ log }: TestGateway) =>
  log.filter((line) => line.includes('"subscribed"')).length;

it('asks a source once for all who follow a customer', async () => {
  const { silo, rotunda } = await startDesk();
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  const variables = { id: data.customers.nodes[0].id };
  const follow = () => followActivity(`${rotunda.url}/graphql`, ACTIVITY, variables);
  const callsFor = async (id: string) => {
    const before = silo.calls['get tickets'] ?? 0;
    await openTicket(id, silo, rotunda);
    return () => (silo.calls['get tickets'] ?? 0) - before;
  };
  const first = follow();
  await eventually(() => subscribers(rotunda) === 1);
  const callsForOne = await callsFor('one');
  await first.until(1);
  const expected = callsForOne();
  expect(expected).toBeGreaterThan(0);

  const others = Array.from({ length: FOLLOWERS }, follow);
  await eventually(() => subscribers(rotunda) === 1 + FOLLOWERS);
  const callsForMany = await callsFor('many');
  const told = await Promise.all([first.until(2), ...others.map((one) => one.until(1))]);
  expect(told.map((news) => news.at(-1))).toEqual(told.map(() => ({ subject: 'many' })));
  expect(callsForMany()).toBe(expected);
  await Promise.all([first, ...others].map((one) => one.close()));
  await rotunda.close();
});

it('shares nothing among those who may see a source and those who may not', async () => {
  const { proof, tokenWith } = await createIssuer();
  const { silo, rotunda } = await startDesk(
    jwt({ ...proof, sourceScopes: { 'desk.tickets': 'desk:read' } }),
  );
  const [may, mayNot] = [await tokenWith({ scope: 'desk:read' }), await tokenWith({ scope: '' })];
  const { data } = await rotunda.ask(
    '{ customers { nodes { id } } }',
    {},
    { authorization: `Bearer ${may}` },
  );
  const variables = { id: data.customers.nodes[0].id };
  const followers = [may, mayNot, mayNot, may].map((token) =>
    followActivity(`${rotunda.url}/graphql`, ACTIVITY, variables, { token }),
  );
  await eventually(() => subscribers(rotunda) === followers.length);
  await openTicket('one', silo, rotunda);
  const having = [followers[0], followers[3]];
  expect(await Promise.all(having.map((one) => one?.until(1)))).toEqual(
    having.map(() => [{ subject: 'one' }]),
  );
  await openTicket('two', silo, rotunda);
  await Promise.all(having.map((one) => one?.until(2)));
  expect(followers.map(({ told }) => told.length)).toEqual([2, 0, 0, 2]);
  await Promise.all(followers.map((one) => one.close()));
  await rotunda.close();
});
