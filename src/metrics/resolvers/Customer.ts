import type { CustomerResolvers } from '../../generated/resolvers.js';
import { readMetrics } from '../readMetrics.js';

export const Customer: Pick<CustomerResolvers, 'metrics'> = {
  metrics: (customer, _, context) => readMetrics(customer, context, new Date()),
};
