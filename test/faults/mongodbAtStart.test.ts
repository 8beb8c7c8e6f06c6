import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mongodb } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { type FaultProxy, startFaultProxy } from '../support/startFaultProxy.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const DATABASE = `t_start_${process.pid}`;

let mongo: TestClient;
let proxy: FaultProxy;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestClient();
  await mongo.client.db(DATABASE).collection('people').insertOne({ no: '7', name: 'Ada' });
  const url = new URL(mongo.url);
  proxy = await startFaultProxy(Number(url.port));
  proxy.setFault('refuse');
  url.port = String(proxy.port);
  rotunda = await startTestGateway({
    sources: {
      social: mongodb({
        url: url.href,
        database: DATABASE,
        breaker: { calls: 1_000 },
        profiles: { collection: 'people', recordId: 'no', displayName: 'name' },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await proxy.close();
  await mongo.client.db(DATABASE).dropDatabase();
  await mongo.close();
});

const ADA =
  '{ customer(by: { record: { source: "social", recordId: "7" } }) { profile { displayName } } }';

it('is asked once it is there, though it was away when it was first asked', async () => {
  const away = await rotunda.ask(ADA);
  expect(away.errors).toMatchObject([{ extensions: { code: 'LOOKUP_INCOMPLETE' } }]);
  proxy.setFault('none');
  await eventually(async () => {
    const { data } = await rotunda.ask(ADA);
    return data?.customer?.profile.displayName === 'Ada';
  });
});
