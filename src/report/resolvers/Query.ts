import type { QueryResolvers } from '../../generated/resolvers.js';
import { findJourney } from '../../journey/findJourney.js';
import { readJourneyReport } from '../journeys/readJourneyReport.js';
import { readReport } from '../readReport.js';

export const Query: Pick<QueryResolvers, 'channelReport' | 'journeyReport'> = {
  channelReport: (_, { from, to, byPlatform }, { reports }) =>
    readReport({ from, to, byPlatform: byPlatform ?? false }, reports),

  journeyReport: (_, { journey, from, to }, { reports, journeys }) =>
    readJourneyReport(findJourney(journey, journeys), { from, to }, reports),
};
