import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

/** Decisions of customers whether a channel may be used for a purpose. */
export const consents: DatasetDefinition = {
  name: 'consents',
  type: 'Consent',
  description: 'What the person allowed and forbade, newest first.',
  cardinality: 'MANY',
  customerField: 'consents',
  time: 'decidedAt',
  timeAliases: ['occurredAt'],
  neverCached: true,
  writes: { about: ['channel', 'purpose'], values: ['status', 'decidedAt', 'evidence'] },
};
