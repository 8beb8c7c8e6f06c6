import type { QueryResolvers } from '../../generated/resolvers.js';
import { readReport } from '../readReport.js';

export const Query: Pick<QueryResolvers, 'channelReport'> = {
  channelReport: (_, { from, to, byPlatform }, { reports }) =>
    readReport({ from, to, byPlatform: byPlatform ?? false }, reports),
};
