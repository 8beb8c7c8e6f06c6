import type { QueryResolvers } from '../../generated/resolvers.js';

export const Query: Pick<QueryResolvers, 'interventions'> = {
  interventions: (_, _args, { interventions }) => interventions.all,
};
