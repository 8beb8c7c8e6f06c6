/** The lists of interactions of a customer, but for those that a company adds. */
export const interactionLists = [
  'orders',
  'returns',
  'tickets',
  'messages',
  'calls',
  'events',
  'campaignSends',
  'loyaltyTransactions',
] as const;
