import type { CustomerResolvers } from '../../generated/resolvers.js';
import { asksForLists } from '../../reading/asksForLists.js';
import { pageSize } from '../../reading/pageSize.js';
import { readTimeline } from '../readTimeline.js';

export const Customer: Pick<CustomerResolvers, 'timeline'> = {
  timeline: (customer, { first, after, filter, freshness }, context, info) => {
    const bare = !asksForLists(info, 'Interaction');
    const asked = { first: pageSize(first, 'timeline'), after, filter, freshness, bare };
    return readTimeline(customer, asked, context);
  },
};
