import type { QueryResolvers } from '../../generated/resolvers.js';
import { openHandover } from '../handover/openHandover.js';

export const Query: Pick<QueryResolvers, 'handover'> = {
  handover: (_, { token }, context) => openHandover(token, context),
};
