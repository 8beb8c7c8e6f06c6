import type { IdentityReportResolvers } from '../../generated/resolvers.js';
import { pageSize } from '../../reading/pageSize.js';

export const IdentityReport: Pick<
  IdentityReportResolvers,
  | 'sharedValueCount'
  | 'sharedValues'
  | 'contradictionCount'
  | 'contradictions'
  | 'capsReachedCount'
  | 'capsReached'
> = {
  sharedValueCount: (report) => report.countOf('sharedValue'),
  sharedValues: (report, { first }) => report.sharedValues(pageSize(first, 'sharedValues')),
  contradictionCount: (report) => report.countOf('contradiction'),
  contradictions: (report, { first }) => report.contradictions(pageSize(first, 'contradictions')),
  capsReachedCount: (report) => report.countOf('capReached'),
  capsReached: (report, { first }) => report.capsReached(pageSize(first, 'capsReached')),
};
