import type { QueryResolvers } from '../../generated/resolvers.js';
import { explainLink } from '../explain/explainLink.js';
import { readReport } from '../report/IdentityReport.js';

export const Query: Pick<QueryResolvers, 'whyLinked' | 'identityReport'> = {
  identityReport: (_, _args, { identity }) => identity.read(readReport),

  whyLinked: (_, { a, b }, { identity }) => identity.read((stores) => explainLink(stores, a, b)),
};
