import type { CustomerResolvers } from '../../generated/resolvers.js';
import { pageSize } from '../../reading/pageSize.js';
import { readTimeline } from '../readTimeline.js';

export const Customer: Pick<CustomerResolvers, 'timeline'> = {
  timeline: (customer, { first, ...request }, context) =>
    readTimeline(customer, { ...request, first: pageSize(first, 'timeline') }, context),
};
