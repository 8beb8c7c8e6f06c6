import type { CustomerResolvers } from '../../generated/resolvers.js';
import { pageSize } from '../../reading/pageSize.js';
import { conversationPage } from '../reading/conversationPage.js';

export const Customer: Pick<CustomerResolvers, 'conversations'> = {
  conversations: async (customer, { first, after }, { conversations, cursors, caller }) => {
    const size = pageSize(first, 'Customer.conversations');
    const bound = { sealer: cursors, tenant: caller.tenant };
    return conversationPage(await conversations.recent(customer), size, after ?? null, bound);
  },
};
