import type { QueryResolvers } from '../../generated/resolvers.js';
import { findJourney } from '../../journey/findJourney.js';
import { pageSize } from '../../reading/pageSize.js';
import { readDataQuality } from '../dataQuality/readDataQuality.js';
import { duePage } from '../interventions/duePage.js';
import { readInterventionReport } from '../interventions/readInterventionReport.js';
import { readJourneyReport } from '../journeys/readJourneyReport.js';
import { readReport } from '../readReport.js';

export const Query: Pick<
  QueryResolvers,
  | 'channelReport'
  | 'dataQualityReport'
  | 'journeyReport'
  | 'dueInterventions'
  | 'interventionReport'
> = {
  channelReport: (_, { from, to, byPlatform }, { reports }) =>
    readReport({ from, to, byPlatform: byPlatform ?? false }, reports),

  dataQualityReport: (_, _args, { reports }) => readDataQuality(reports),

  journeyReport: (_, { journey, from, to }, { reports, journeys }) =>
    readJourneyReport(findJourney(journey, journeys), { from, to }, reports),

  dueInterventions: (_, { intervention, first, after }, context) =>
    duePage(
      context.interventions.byId(intervention),
      pageSize(first, 'dueInterventions'),
      after ?? null,
      context,
    ),

  interventionReport: (_, { intervention }, { interventions, reports }) =>
    readInterventionReport(interventions.byId(intervention), interventions.parts, reports),
};
