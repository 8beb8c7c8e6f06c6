import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { localKey } from '../dataset/localKey.js';

/** Questions and complaints that the brand tracks. */
export const tickets: DatasetDefinition = {
  name: 'tickets',
  type: 'Ticket',
  description: 'Questions and complaints that are tracked, newest first.',
  cardinality: 'MANY',
  customerField: 'tickets',
  time: 'occurredAt',
  timeAliases: ['openedAt'],
  defaults: { purpose: 'SERVICE', direction: 'INBOUND' },
  summarise: ({ key, subject }) => String(subject ?? '').trim() || `Ticket ${localKey(key)}`,
};
