import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

/** Memberships of loyalty programmes. */
export const loyaltyAccounts: DatasetDefinition = {
  name: 'loyaltyAccounts',
  type: 'LoyaltyAccount',
  description: "The person's memberships of loyalty programmes, newest first.",
  cardinality: 'MANY',
  customerField: 'loyaltyAccounts',
  time: 'memberSince',
};
