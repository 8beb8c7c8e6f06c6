import { expect, it } from '@jest/globals';
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
