import type { QueryResolvers } from '../../generated/resolvers.js';
import { explainLink } from '../explain/explainLink.js';

export const Query: Pick<QueryResolvers, 'whyLinked'> = {
  whyLinked: (_, { a, b }, { identity }) => identity.read((stores) => explainLink(stores, a, b)),
};
