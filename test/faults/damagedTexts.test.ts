import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mongodb } from '../../src/rotunda.js';
import { type Listening, listenOnLoopback } from '../support/listenOnLoopback.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** On its way from the database this becomes bytes that are no UTF-8: no driver writes those on demand. */
const WHOLE = Buffer.from('Zo~~!');
const DAMAGED = Buffer.from([0x5a, 0x6f, 0xeb, 0xff, 0x21]);

const at = new Date('2026-01-01');
let mongo: TestClient;
let proxy: Listening;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestClient();
  const name = `t_${randomBytes(8).toString('hex')}`;
  const database = mongo.client.db(name);
  await database.collection('people').insertMany([
    { number: 1, given: `${WHOLE}`, family: 'Q', email: 'zoe@example.com', seen: at },
    { number: 2, given: 'Caf\ufffd', family: 'B', email: 'bea@example.com', seen: at },
    { number: 3, given: 'Cy', family: 'C', email: `${WHOLE}@example.com`, seen: at },
  ]);
  await database.collection('orders').insertMany([
    { _id: 'a1' as never, person: 1, at, number: `${WHOLE}` },
    { _id: 'a2' as never, person: 1, at, number: 'A-2' },
    { _id: 'b1' as never, person: 2, at, number: 'B-1' },
  ]);
  const target = Number(new URL(mongo.url).port);
  proxy = await listenOnLoopback(
    createServer((client) => {
      const backend = connect(target, '127.0.0.1');
      client.pipe(backend);
      client.on('error', () => backend.destroy());
      client.on('close', () => backend.destroy());
      backend.on('error', () => client.destroy());
      backend.on('close', () => client.destroy());
      backend.on('data', (data) => {
        for (let place = data.indexOf(WHOLE); place >= 0; place = data.indexOf(WHOLE)) {
          data.set(DAMAGED, place);
        }
        client.write(data);
      });
    }),
  );
  rotunda = await startTestGateway({
    sources: {
      shop: mongodb({
        url: `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`,
        database: name,
        deadlineMs: 5_000,
        profiles: {
          collection: 'people',
          recordId: 'number',
          givenName: 'given',
          familyName: 'family',
          identifiers: { EMAIL: 'email' },
        },
        orders: {
          collection: 'orders',
          recordId: 'person',
          occurredAt: 'at',
          summary: 'number',
        },
      }),
    },
  });
});
afterAll(async () => {
  await rotunda.close();
  await proxy.close();
  await mongo.close();
});

const PERSON = `query ($id: String!) { customer(by: { record: { source: "shop", recordId: $id } }) {
  profile { givenName familyName complete }
  orders { nodes { summary } complete freshness { state droppedRows } }
} }`;

it('costs the field that has it alone', async () => {
  const { data } = await rotunda.ask(PERSON, { id: '1' });
  expect(data.customer).toEqual({
    profile: { givenName: null, familyName: 'Q', complete: false },
    orders: {
      nodes: [{ summary: 'A-2' }, { summary: 'Order a1' }],
      complete: false,
      freshness: [{ state: 'PARTIAL', droppedRows: 0 }],
    },
  });
});

it('takes nothing from the others of its batch, and a mark that somebody stored is none', async () => {
  const { scans } = await rotunda.sync();
  expect(scans[0]).toMatchObject({ seen: 3, unreadable: 1 });
  const { data } = await rotunda.ask(
    '{ customers { nodes { profile { givenName } orders { nodes { summary } } } } }',
  );
  expect(data.customers.nodes).toContainEqual({
    profile: { givenName: 'Caf\ufffd' },
    orders: { nodes: [{ summary: 'B-1' }] },
  });
});
