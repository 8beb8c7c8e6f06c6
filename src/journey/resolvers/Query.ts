import type { QueryResolvers } from '../../generated/resolvers.js';

export const Query: Pick<QueryResolvers, 'journeys'> = {
  journeys: (_, _args, { journeys }) => journeys,
};
