import type { MutationResolvers } from '../../generated/resolvers.js';
import { confirmHop } from '../decisions/confirmHop.js';

export const Mutation: Pick<MutationResolvers, 'confirmHop'> = {
  confirmHop: (_, { input }, context) => confirmHop(input, context),
};
