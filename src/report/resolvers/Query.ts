import type { QueryResolvers } from '../../generated/resolvers.js';
import { readDataQuality } from '../dataQuality/readDataQuality.js';
import { readReport } from '../readReport.js';

export const Query: Pick<QueryResolvers, 'channelReport' | 'dataQualityReport'> = {
  channelReport: (_, { from, to, byPlatform }, { reports }) =>
    readReport({ from, to, byPlatform: byPlatform ?? false }, reports),

  dataQualityReport: (_, _args, { reports }) => readDataQuality(reports),
};
