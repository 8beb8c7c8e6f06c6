import type { CustomerResolvers } from '../../generated/resolvers.js';
import { readEffectiveConsents } from '../readConsents.js';

export const Customer: Pick<CustomerResolvers, 'effectiveConsents'> = {
  effectiveConsents: (customer, _, { rows }) => readEffectiveConsents(customer, rows, new Date()),
};
