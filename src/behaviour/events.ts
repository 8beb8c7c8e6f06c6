import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

/** What customers do on the site or in the app. */
export const events: DatasetDefinition = {
  name: 'events',
  type: 'Event',
  description: 'What the person did on the site or in the app, newest first.',
  cardinality: 'MANY',
  customerField: 'events',
  time: 'occurredAt',
  defaults: { direction: 'INBOUND' },
  summarise: ({ name }) => String(name),
};
