import type { CustomerResolvers } from '../../generated/resolvers.js';
import { progressOf } from '../reading/progressOf.js';
import { readJourneys } from '../reading/readJourneys.js';

export const Customer: Pick<CustomerResolvers, 'journeys'> = {
  journeys: async (customer, _, context) => {
    const { rows, ...told } = await readJourneys(customer, context.journeys, context);
    return { rows: rows?.map(progressOf) ?? null, ...told };
  },
};
