import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

/** Messages of campaigns, sent to one person each. */
export const campaignSends: DatasetDefinition = {
  name: 'campaignSends',
  type: 'CampaignSend',
  description: 'Campaign messages sent to the person, newest first.',
  cardinality: 'MANY',
  customerField: 'campaignSends',
  time: 'occurredAt',
  defaults: { purpose: 'MARKETING', direction: 'OUTBOUND' },
  summarise: ({ campaign, clickedAt, openedAt }) => {
    const reaction = clickedAt ? ', clicked' : openedAt ? ', opened' : '';
    return campaign ? `${String(campaign)}${reaction}` : null;
  },
};
