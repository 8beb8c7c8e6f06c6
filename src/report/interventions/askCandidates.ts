import type { Intervention } from '../../intervention/Intervention.js';
import type { AskedReport, ReportDesk } from '../ReportDesk.js';
import { type FoundCandidates, findCandidates } from './findCandidates.js';

/** Candidates are looked for anew so often; who becomes due meanwhile by time alone is known before. */
const KEEP_SECONDS = 60;

/** The customers who may be due for an intervention, found where nobody looked of late. */
export function askCandidates(
  intervention: Intervention,
  reports: ReportDesk,
): Promise<AskedReport<FoundCandidates>> {
  const keepSeconds = Math.min(KEEP_SECONDS, reports.parts.settings.keepSeconds);
  return reports.ask(
    `dueInterventions ${intervention.id}`,
    (progress, scope) => findCandidates(intervention, reports.parts, progress, scope),
    keepSeconds,
  );
}
