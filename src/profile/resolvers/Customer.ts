import type { CustomerResolvers } from '../../generated/resolvers.js';
import { demandedAge } from '../../reading/demandedAge.js';
import { readProfile } from '../readProfile.js';

export const Customer: Pick<CustomerResolvers, 'profile'> = {
  profile: (customer, { freshness }, { rows, profileRules }) =>
    readProfile(customer, rows, profileRules, demandedAge(freshness, 'profile')),
};
