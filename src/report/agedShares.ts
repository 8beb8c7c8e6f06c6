import type { Freshness } from '../reading/Freshness.js';
import type { AskedReport } from './ReportDesk.js';
import type { FinishedReport } from './ReportJob.js';

/** What a finished report says of each source: how it answered, and how old that is by now. */
export function agedShares({ job, isKept }: AskedReport<FinishedReport>): Freshness[] {
  const { report } = job;
  if (report === undefined) return [];
  return report.shares.map((share) => {
    const entry = share.freshness(report.computedAt);
    if (entry.fetchedAt === null) return entry;
    const ageSeconds = Math.max(0, Math.round((Date.now() - Date.parse(entry.fetchedAt)) / 1000));
    return {
      ...entry,
      ageSeconds,
      state: isKept && entry.state === 'LIVE' ? 'STALE' : entry.state,
    };
  });
}
