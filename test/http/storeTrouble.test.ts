import { expect, it } from '@jest/globals';
import { webhookSignature } from '../../src/lib/crypto/webhookSignature.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startFaultProxy } from '../support/startFaultProxy.js';
import { createTestStore, startTestGateway } from '../support/startTestGateway.js';

it('answers in its time though its own store hangs, and well again once the store does', async () => {
  const store = await createTestStore();
  const url = new URL(store.url);
  const proxy = await startFaultProxy(Number(url.port));
  url.port = String(proxy.port);
  const silo = new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] });
  const rotunda = await startTestGateway(
    {
      limits: { requestMs: 300 },
      sources: {
        shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
      },
    },
    { store: { ...store, url: url.href } },
  );
  await rotunda.sync();
  const ask = () => rotunda.ask('{ customers { nodes { id } } }');
  proxy.setFault('hang');
  const { errors } = await ask();
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'TIMEOUT', retryable: true, requestId: expect.any(String) },
  ]);
  proxy.setFault('refuse');
  proxy.setFault('none');
  await eventually(async () => (await ask()).data?.customers.nodes.length === 1);
  await rotunda.close();
  await proxy.close();
  await store.close();
});

it('has a webhook delivered again that came while its own store was away, and its log tells why', async () => {
  const store = await createTestStore();
  const url = new URL(store.url);
  const proxy = await startFaultProxy(Number(url.port));
  url.port = String(proxy.port);
  const silo = new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] });
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const rotunda = await startTestGateway(
    {
      webhooks: { shop: { secrets: [secret] } },
      sources: {
        shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
      },
    },
    { store: { ...store, url: url.href } },
  );
  const deliver = () => {
    const body = Buffer.from('{"changes":[{"dataset":"profiles","recordId":"1"}]}');
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      'webhook-id': 'd1',
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${webhookSignature({ id: 'd1', timestamp, body }, secret).toString('base64')}`,
    };
    return fetch(`${rotunda.url}/hooks/shop`, { method: 'POST', headers, body });
  };
  proxy.setFault('refuse');
  const response = await deliver();
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }],
  });
  const requestId = response.headers.get('x-request-id') ?? '';
  expect(rotunda.log.filter((line) => line.includes(requestId)).join('')).toContain('"fault"');
  proxy.setFault('none');
  await eventually(async () => (await deliver()).status === 204);
  await rotunda.close();
  await proxy.close();
  await store.close();
});
