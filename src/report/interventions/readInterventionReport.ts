import type { Intervention } from '../../intervention/Intervention.js';
import type { InterventionParts } from '../../intervention/InterventionParts.js';
import { type Freshness, isComplete } from '../../reading/Freshness.js';
import { agedShares } from '../agedShares.js';
import type { ReportDesk } from '../ReportDesk.js';
import type { ReportProgress } from '../ReportJob.js';
import { computeInterventionReport } from './computeInterventionReport.js';
import { type InterventionFigures, interventionFigures } from './interventionFigures.js';

type Figures = { readonly [K in keyof InterventionFigures]: InterventionFigures[K] | null };

/** A report on an intervention, in the shape of the GraphQL type. */
export interface InterventionReport extends Omit<Figures, 'enoughData'> {
  readonly intervention: Intervention;
  readonly enoughData: boolean;
  readonly contaminated: number | null;
  readonly complete: boolean;
  readonly computedAt: string | null;
  readonly freshness: readonly Freshness[];
  /** Null once it is finished. */
  readonly progress: ReportProgress | null;
}

/** Reads the report of an intervention, computing it where nobody did of late. */
export async function readInterventionReport(
  intervention: Intervention,
  parts: InterventionParts,
  reports: ReportDesk,
): Promise<InterventionReport> {
  const asked = await reports.ask(`interventionReport ${intervention.id}`, (progress, scope) =>
    computeInterventionReport(intervention, parts, reports.parts, progress, scope),
  );
  const { report, progress } = asked.job;
  if (report === undefined) {
    return {
      intervention,
      treated: null,
      control: null,
      uplift: null,
      enoughData: false,
      sampleRatioMismatch: null,
      contaminated: null,
      complete: false,
      computedAt: null,
      freshness: [],
      progress: { ...progress },
    };
  }
  const freshness = agedShares(asked);
  return {
    intervention,
    ...interventionFigures(intervention, report.groups),
    contaminated: report.contaminated,
    complete: isComplete(freshness),
    computedAt: report.computedAt.toISOString(),
    freshness,
    progress: null,
  };
}
