import { type Freshness, isComplete } from '../../reading/Freshness.js';
import { agedShares } from '../agedShares.js';
import type { ReportDesk } from '../ReportDesk.js';
import type { ReportProgress } from '../ReportJob.js';
import { computeDataQuality } from './computeDataQuality.js';
import type { AttributeQuality } from './QualityTally.js';

/** How good the data of all customers are, in the shape of the GraphQL type. */
export interface DataQualityReport {
  /** Null while it is being computed, and when no source could be read. */
  readonly rows: readonly AttributeQuality[] | null;
  readonly conflicts: readonly { readonly attribute: string; readonly customers: number }[] | null;
  readonly customers: number | null;
  readonly complete: boolean;
  readonly computedAt: string | null;
  readonly freshness: readonly Freshness[];
  /** Null once it is finished. */
  readonly progress: ReportProgress | null;
}

/** Reads the report on data quality, computing it where nobody did of late. */
export async function readDataQuality(desk: ReportDesk): Promise<DataQualityReport> {
  const asked = await desk.ask('dataQualityReport', (progress, scope) =>
    computeDataQuality(desk.parts, progress, scope),
  );
  const { report, progress } = asked.job;
  if (report === undefined) {
    const unknown = { rows: null, conflicts: null, customers: null, computedAt: null };
    return { ...unknown, freshness: [], complete: false, progress: { ...progress } };
  }
  const { tally, shares, computedAt } = report;
  const freshness = agedShares(asked);
  const isUnknown = shares.length > 0 && shares.every(({ isAway }) => isAway);
  const conflicts = [...tally.conflicts]
    .map(([attribute, customers]) => ({ attribute, customers }))
    .sort((a, b) => b.customers - a.customers);
  return {
    rows: isUnknown ? null : tally.list(shares.map(({ source }) => source)),
    conflicts: isUnknown ? null : conflicts,
    customers: isUnknown ? null : tally.customers,
    complete: isComplete(freshness),
    computedAt: computedAt.toISOString(),
    freshness,
    progress: null,
  };
}
