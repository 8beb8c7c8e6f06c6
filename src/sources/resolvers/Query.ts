import type { QueryResolvers } from '../../generated/resolvers.js';

export const Query: Pick<QueryResolvers, 'sources'> = {
  sources: (_, _args, { rows }) => [...rows.sources],
};
