import type { CustomerResolvers } from '../../generated/resolvers.js';
import { preferChannel } from '../preferChannel.js';
import { readChannelUsage } from '../readChannelUsage.js';

export const Customer: Pick<CustomerResolvers, 'channelUsage' | 'preferredChannel'> = {
  channelUsage: (customer, _, context) => readChannelUsage(customer, context),

  preferredChannel: (customer, { purpose }, context) => preferChannel(customer, purpose, context),
};
