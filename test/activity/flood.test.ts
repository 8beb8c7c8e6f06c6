import { expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway } from '../support/startTestGateway.js';

it('lets others in between the documents of a client who sends many at once', async () => {
  const rotunda = await startTestGateway({
    sources: { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) },
  });
  const socket = new WebSocket(
    `${rotunda.url.replace('http', 'ws')}/graphql`,
    'graphql-transport-ws',
  );
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send('{"type":"connection_init"}');
  await new Promise((resolve) => socket.once('message', resolve));
  let answered = 0;
  const all = new Promise<void>((resolve) => {
    socket.on('message', () => {
      answered += 1;
      if (answered === 40) resolve();
    });
  });
  const query = `{ ${'customers { nodes { id } } '.repeat(100)} }`;
  for (let id = 0; id < 40; id++) {
    socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query } }));
  }
  expect((await fetch(`${rotunda.url}/healthz`)).status).toBe(200);
  expect(answered).toBeLessThan(40);
  await all;
  socket.terminate();
  await rotunda.close();
});
