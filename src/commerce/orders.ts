import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { localKey } from '../dataset/localKey.js';

/** Purchases, in whichever channel. */
export const orders: DatasetDefinition = {
  name: 'orders',
  type: 'Order',
  description: 'What the person bought, newest first.',
  cardinality: 'MANY',
  customerField: 'orders',
  time: 'occurredAt',
  defaults: { purpose: 'SALES', direction: 'INBOUND' },
  summarise: ({ key, status, total }) => {
    const amount = total as { amount: string; currency: string } | null | undefined;
    const parts = [amount && `${amount.amount} ${amount.currency}`, status].filter(Boolean);
    const name = `Order ${localKey(key)}`;
    return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
  },
};
