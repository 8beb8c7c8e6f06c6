import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

/** Points earned and spent. */
export const loyaltyTransactions: DatasetDefinition = {
  name: 'loyaltyTransactions',
  type: 'LoyaltyTransaction',
  description: 'Points the person earned and spent, newest first.',
  cardinality: 'MANY',
  customerField: 'loyaltyTransactions',
  time: 'occurredAt',
  parentField: 'account',
  summarise: ({ points, reason }) => {
    const amount = typeof points === 'number' ? `${points > 0 ? '+' : ''}${points} points` : null;
    return [amount, reason].filter(Boolean).join(': ') || null;
  },
};
