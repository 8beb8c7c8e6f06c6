import type { Freshness } from '../reading/Freshness.js';
import { isComplete } from '../reading/Freshness.js';
import { agedShares } from './agedShares.js';
import { computeReport } from './computeReport.js';
import { findParity, type Parity } from './findParity.js';
import type { ReportDesk } from './ReportDesk.js';
import type { ReportProgress } from './ReportJob.js';
import { reportWindow } from './ReportWindow.js';
import { type ReportRow, reportRow } from './reportRow.js';

const DAY_MS = 24 * 3_600_000;
/** A conversation goes on with what was last heard of three weeks ago at most. */
const LEAD_MS = 21 * DAY_MS;
/** How long is looked at what became of a conversation. */
const TAIL_MS = 30 * DAY_MS;

/** A report on channels, in the shape of the GraphQL type. */
export interface ChannelReport {
  /** Null while it is being computed, and when no source could be read. */
  readonly rows: readonly ReportRow[] | null;
  readonly parity: readonly Parity[] | null;
  readonly complete: boolean;
  readonly computedAt: string | null;
  readonly freshness: readonly Freshness[];
  /** Null once it is finished. */
  readonly progress: ReportProgress | null;
}

interface ReportArguments {
  readonly from: string;
  readonly to: string;
  readonly byPlatform: boolean;
}

/** Reads the report of a window, computing it where nobody did of late. */
export async function readReport(
  { from, to, byPlatform }: ReportArguments,
  reports: ReportDesk,
): Promise<ChannelReport> {
  const { longestDays, minimumSample } = reports.parts.settings;
  const margins = { longestDays, leadMs: LEAD_MS, tailMs: TAIL_MS };
  const window = reportWindow('channelReport', { from, to }, margins);
  const name = `channelReport ${window.from} ${window.to}`;
  const asked = await reports.ask(name, (progress, scope) =>
    computeReport(reports.parts, window, progress, scope),
  );
  const { report, progress } = asked.job;
  if (report === undefined) {
    const unknown = { rows: null, parity: null, computedAt: null, freshness: [] };
    return { ...unknown, complete: false, progress: { ...progress } };
  }
  const { tallies, shares, computedAt } = report;
  const freshness = agedShares(asked);
  const isUnknown = shares.length > 0 && shares.every(({ isAway }) => isAway);
  const rows = isUnknown ? null : tallies.groups(byPlatform).map(reportRow);
  return {
    rows,
    parity: rows && findParity(rows, minimumSample),
    complete: isComplete(freshness),
    computedAt: computedAt.toISOString(),
    freshness,
    progress: null,
  };
}
