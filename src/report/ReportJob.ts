import { type ComputedReport, computeReport, type ReportProgress } from './computeReport.js';
import type { ReportParts } from './ReportParts.js';
import type { ReportWindow } from './ReportWindow.js';

/** The computation of one report, which all who ask for it share. */
export class ReportJob {
  readonly progress: ReportProgress = { done: 0, total: 0 };
  report: ComputedReport | undefined;
  /** Why there is none. */
  failure: unknown;
  finishedAt: number | undefined;
  /** Never rejects. */
  readonly finished: Promise<void>;

  constructor(
    parts: ReportParts,
    window: ReportWindow,
    signal: AbortSignal,
    turn: Promise<void>,
    deadlineMs: number,
  ) {
    const scope = { signal, tenant: parts.tenant, priority: 'report', deadlineMs } as const;
    this.finished = turn
      .then(() => computeReport(parts, window, this.progress, scope))
      .then(
        (report) => {
          this.report = report;
        },
        (error: unknown) => {
          this.failure = error;
        },
      )
      .then(() => {
        this.finishedAt = Date.now();
      });
  }
}
