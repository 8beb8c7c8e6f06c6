import type { Freshness } from '../reading/Freshness.js';
import { isComplete } from '../reading/Freshness.js';
import type { AskedReport, ChannelReports } from './ChannelReports.js';
import { findParity, type Parity } from './findParity.js';
import type { ReportProgress } from './ReportProgress.js';
import { reportWindow } from './ReportWindow.js';
import { type ReportRow, reportRow } from './reportRow.js';

/** A report on channels, in the shape of the GraphQL type. */
export interface ChannelReport {
  /** Null while no source was read yet, and when none could be. */
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
  reports: ChannelReports,
): Promise<ChannelReport> {
  const { longestDays, minimumSample } = reports.settings;
  const asked = await reports.ask(reportWindow(from, to, longestDays));
  const { report = asked.job.early, finishedAt } = asked.job;
  const progress = finishedAt === undefined ? asked.job.progress : null;
  if (report === undefined) {
    const unknown = { rows: null, parity: null, computedAt: null, freshness: [] };
    return { ...unknown, complete: false, progress };
  }
  const { tallies, shares, computedAt } = report;
  const freshness = shares.map((share) => aged(share.freshness(computedAt), asked));
  const isUnknown = shares.length > 0 && shares.every(({ isAway }) => isAway);
  const rows = isUnknown ? null : tallies.groups(byPlatform).map(reportRow);
  return {
    rows,
    parity: rows && findParity(rows, minimumSample),
    complete: progress === null && isComplete(freshness),
    computedAt: computedAt.toISOString(),
    freshness,
    progress,
  };
}

/** What a kept report says of a source: how old it is by now. */
function aged(entry: Freshness, { isKept }: AskedReport): Freshness {
  if (entry.fetchedAt === null) return entry;
  const ageSeconds = Math.max(0, Math.round((Date.now() - Date.parse(entry.fetchedAt)) / 1000));
  return { ...entry, ageSeconds, state: isKept && entry.state === 'LIVE' ? 'STALE' : entry.state };
}
