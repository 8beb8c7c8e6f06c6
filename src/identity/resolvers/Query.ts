import type { QueryResolvers } from '../../generated/resolvers.js';
import { explainLink } from '../explain/explainLink.js';
import { readReport } from '../report/IdentityReport.js';

export const Query: Pick<QueryResolvers, 'whyLinked' | 'identityReport'> = {
  identityReport: (_, _args, { identity }) => identity.read(readReport),

  async whyLinked(_, { a, b }, { identity }) {
    const explanation = await identity.read((stores) => explainLink(stores, a, b));
    // Nobody is told that two are not linked of whom one cannot be.
    if (!explanation.linked) for (const { source } of [a, b]) identity.sourceNamed(source);
    return explanation;
  },
};
