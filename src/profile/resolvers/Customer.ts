import type { CustomerResolvers } from '../../generated/resolvers.js';
import { readProfile } from '../readProfile.js';

export const Customer: Pick<CustomerResolvers, 'profile'> = {
  profile: (customer, _, { rows, profileRules }) => readProfile(customer, rows, profileRules),
};
