import { events } from '../behaviour/events.js';
import { orders } from '../commerce/orders.js';
import { returns } from '../commerce/returns.js';
import { consents } from '../consent/consents.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { loyaltyAccounts } from '../loyalty/loyaltyAccounts.js';
import { loyaltyTransactions } from '../loyalty/loyaltyTransactions.js';
import { campaignSends } from '../marketing/campaignSends.js';
import { profiles } from '../profile/profiles.js';
import { recordedInteractions } from '../recorded/recordedInteractions.js';
import { calls } from '../service/calls.js';
import { messages } from '../service/messages.js';
import { tickets } from '../service/tickets.js';

/** The datasets that need no registration; a configuration adds its own beside them. */
export const builtInDatasets: readonly DatasetDefinition[] = [
  profiles,
  orders,
  returns,
  tickets,
  messages,
  calls,
  events,
  campaignSends,
  loyaltyAccounts,
  loyaltyTransactions,
  consents,
  recordedInteractions,
];
