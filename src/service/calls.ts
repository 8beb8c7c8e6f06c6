import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

/** Voice calls. */
export const calls: DatasetDefinition = {
  name: 'calls',
  type: 'Call',
  description: 'Voice calls with the person, newest first.',
  cardinality: 'MANY',
  customerField: 'calls',
  time: 'occurredAt',
  defaults: { channel: 'PHONE' },
  summarise: ({ durationSeconds, outcome }) => {
    const length = typeof durationSeconds === 'number' ? ` of ${durationSeconds} s` : '';
    return `Call${length}${outcome ? `, ${outcome}` : ''}`;
  },
};
