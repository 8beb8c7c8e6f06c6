import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { localKey } from '../dataset/localKey.js';

/** Goods given back. */
export const returns: DatasetDefinition = {
  name: 'returns',
  type: 'Return',
  description: 'What the person gave back, newest first.',
  cardinality: 'MANY',
  customerField: 'returns',
  time: 'occurredAt',
  defaults: { purpose: 'SERVICE', direction: 'INBOUND' },
  summarise: ({ key, reason, status }) => {
    const parts = [reason, status].filter(Boolean);
    const name = `Return ${localKey(key)}`;
    return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
  },
};
