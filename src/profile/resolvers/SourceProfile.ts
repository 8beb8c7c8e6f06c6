import type { SourceProfileResolvers } from '../../generated/resolvers.js';

export const SourceProfile: Pick<SourceProfileResolvers, 'recordId'> = {
  recordId: ({ owner }) => owner,
};
