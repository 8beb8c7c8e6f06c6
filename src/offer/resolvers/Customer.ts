import type { CustomerResolvers } from '../../generated/resolvers.js';

export const Customer: Pick<CustomerResolvers, 'offerDecision'> = {
  offerDecision: (customer, { offer }, { offers }) => offers.decide(customer, offer),
};
