import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { mongodb } from '../../src/rotunda.js';
import type { Listening } from '../support/listenOnLoopback.js';
import { openTestClient } from '../support/openTestClient.js';
import { type CommandFault, startCommandProxy } from '../support/startCommandProxy.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** More than a first batch of a cursor has. */
const PEOPLE = 150;
/** More failures than the circuit breaker lets pass. */
const MANY = 30;

let mongo: Awaited<ReturnType<typeof openTestClient>>;
let proxy: Listening;
let rotunda: TestGateway;
let decide: (command: Document) => CommandFault | undefined = () => undefined;
const name = `t_${randomBytes(8).toString('hex')}`;

beforeAll(async () => {
  mongo = await openTestClient();
  const people = Array.from({ length: PEOPLE }, (_, at) => ({
    number: at,
    name: at === 7 ? 'Nu\u0000l' : 'Ada',
    email: `p${at}@example.com`,
  }));
  await mongo.client.db(name).collection('people').insertMany(people);
  proxy = await startCommandProxy(Number(new URL(mongo.url).port), (command) => decide(command));
  rotunda = await startTestGateway({
    sources: {
      crm: mongodb({
        url: `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`,
        database: name,
        profiles: {
          collection: 'people',
          recordId: 'number',
          displayName: 'name',
          identifiers: { EMAIL: 'email' },
        },
        orders: { collection: 'orders', id: '_id', recordId: 'person', occurredAt: 'at' },
      }),
    },
  });
});
afterAll(async () => {
  await rotunda.close();
  await proxy.close();
  await mongo.client.db(name).dropDatabase();
  await mongo.close();
});
afterEach(() => {
  decide = () => undefined;
});

const refused = (code: number): CommandFault => ({
  answer: { ok: 0, code, codeName: 'Refused', errmsg: 'refused' },
});

async function search(text: string) {
  const query = `query ($text: String!) { searchCustomers(text: $text) {
    nodes { records { recordId } } freshness { state error { code } }
  } }`;
  return (await rotunda.ask(query, { text })).data.searchCustomers;
}

const ORDERS =
  '{ customers(first: 1) { nodes { orders { complete freshness { error { code } } } } } }';

it('reads a page anew whose cursor the server has lost', async () => {
  let isLost = false;
  decide = (command) => {
    if (command.getMore === undefined || isLost) return undefined;
    isLost = true;
    return refused(43);
  };
  await rotunda.sync();
  expect(isLost).toBe(true);
  expect((await search('p149@example.com')).nodes).toEqual([{ records: [{ recordId: '149' }] }]);
});

it('finds a text with a NUL in it, which no pattern may have as it is', async () => {
  expect(await search('Nu\u0000l')).toEqual({
    nodes: [{ records: [{ recordId: '7' }] }],
    freshness: [{ state: 'LIVE', error: null }],
  });
});

it('is unavailable while its node cannot be what it was', async () => {
  decide = ({ aggregate }) => (aggregate === 'orders' ? refused(13436) : undefined);
  const { data } = await rotunda.ask(ORDERS);
  expect(data.customers.nodes[0].orders).toMatchObject({
    complete: false,
    freshness: [{ error: { code: 'SOURCE_UNAVAILABLE' } }],
  });
});

it.each([
  ['is read anew when its router knew of shards as they were', 13388, undefined],
  ['is read anew when it is busy for a moment', 365, undefined],
  ['is late when another node of it did not answer in time', 202, 'SOURCE_TIMEOUT'],
  ['is unavailable when none of its nodes may be read', 133, 'SOURCE_UNAVAILABLE'],
])('%s', async (_, code, told) => {
  let isFirst = true;
  decide = ({ aggregate }) => {
    if (aggregate !== 'orders' || (told === undefined && !isFirst)) return undefined;
    isFirst = false;
    return refused(code);
  };
  const { data } = await rotunda.ask(ORDERS);
  const error = told === undefined ? null : { code: told };
  expect(data.customers.nodes[0].orders.freshness).toEqual([{ error }]);
});

it('is asked on, however often it refuses one question', async () => {
  decide = ({ aggregate }) => (aggregate === 'orders' ? refused(292) : undefined);
  for (let time = 0; time < MANY; time++) await rotunda.ask(ORDERS);
  expect((await search('Nu\u0000l')).freshness).toEqual([{ state: 'LIVE', error: null }]);
});
