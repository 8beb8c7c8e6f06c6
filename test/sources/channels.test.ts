import { expect, it } from '@jest/globals';
import { constant, oneOf, postgres } from '../../src/rotunda.js';
import { startTestGateway } from '../support/startTestGateway.js';

it('tells the channels of a source from its mappings, and what a dataset is by nature', async () => {
  const rotunda = await startTestGateway({
    sources: {
      desk: postgres({
        url: 'postgres://127.0.0.1:1/desk',
        messages: {
          table: 'messages',
          recordId: 'person',
          id: 'id',
          occurredAt: 'at',
          channel: oneOf('medium', { mail: 'EMAIL', web: 'CHAT' }),
        },
        calls: { table: 'calls', recordId: 'person', id: 'id', occurredAt: 'at' },
        orders: {
          table: 'orders',
          recordId: 'person',
          id: 'id',
          occurredAt: 'at',
          channel: constant('STORE'),
        },
      }),
    },
  });
  const { data } = await rotunda.ask('{ sources { channels } }');
  expect(data.sources).toEqual([
    { channels: ['EMAIL', 'CHAT', 'PHONE', 'STORE'] },
    // Rotunda itself, for what is recorded: any channel.
    { channels: [] },
  ]);
  await rotunda.close();
});
