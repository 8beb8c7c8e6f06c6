import type { Journey } from '../../journey/Journey.js';
import { type Freshness, isComplete } from '../../reading/Freshness.js';
import { agedShares } from '../agedShares.js';
import type { ReportDesk } from '../ReportDesk.js';
import type { ReportProgress } from '../ReportJob.js';
import { reportWindow } from '../ReportWindow.js';
import { computeJourneyReport } from './computeJourneyReport.js';
import { type JourneyFigures, journeyFigures } from './journeyFigures.js';

/** A report on a journey, in the shape of the GraphQL type. */
export interface JourneyReport extends JourneyFigures {
  readonly journey: Journey;
  readonly complete: boolean;
  readonly computedAt: string | null;
  readonly freshness: readonly Freshness[];
  /** Null once it is finished. */
  readonly progress: ReportProgress | null;
}

/** Reads the report of a journey, computing it where nobody did of late. */
export async function readJourneyReport(
  journey: Journey,
  entering: { readonly from: string; readonly to: string },
  reports: ReportDesk,
): Promise<JourneyReport> {
  const { abandonedAfterMs: leadMs } = journey;
  const { longestDays } = reports.parts.settings;
  const window = reportWindow('journeyReport', entering, { longestDays, leadMs, tailMs: leadMs });
  const name = `journeyReport ${journey.id} ${window.from} ${window.to}`;
  const asked = await reports.ask(name, (progress, scope) =>
    computeJourneyReport(journey, reports.parts, window, progress, scope),
  );
  const { report, progress } = asked.job;
  if (report === undefined) {
    const unknown = { ...UNKNOWN, computedAt: null, freshness: [] };
    return { journey, ...unknown, complete: false, progress: { ...progress } };
  }
  const { tally, shares, computedAt } = report;
  const freshness = agedShares(asked);
  // What a source holds that is away may be what came next: nobody is said to be lost for that.
  const isUnknown = shares.some(({ isAway }) => isAway);
  return {
    journey,
    ...(isUnknown ? UNKNOWN : journeyFigures(journey, tally)),
    complete: isComplete(freshness),
    computedAt: computedAt.toISOString(),
    freshness,
    progress: null,
  };
}

const UNKNOWN: JourneyFigures = {
  entered: null,
  completed: null,
  underWay: null,
  stages: null,
  commonPaths: null,
  dropOffs: null,
};
