import type { FinishedReport } from './ReportJob.js';
import type { Tallies } from './Tallies.js';

/** All that a report on channels says, before it is told as rows. */
export interface ComputedReport extends FinishedReport {
  readonly tallies: Tallies;
}
