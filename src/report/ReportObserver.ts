import type { ComputedReport } from './ComputedReport.js';

/** Whoever follows how a report is computed. */
export interface ReportObserver {
  /** Customers that there are. */
  onCounted(total: number): void;
  /** So many more of them are done. */
  onDone(customers: number): void;
  /** What the sources that were quick come to, while others are read. */
  onEarly(report: ComputedReport): void;
}
