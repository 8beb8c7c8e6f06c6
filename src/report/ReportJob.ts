import type { RequestScope } from '../sources/RequestScope.js';
import type { SourceShare } from './SourceShare.js';

/** How far a report is. */
export interface ReportProgress {
  /** Customers that are counted. */
  done: number;
  /** Customers that there were when it began. */
  total: number;
}

/** A report that is finished. */
export interface FinishedReport {
  /** What came of reading each source. */
  readonly shares: readonly SourceShare[];
  /** When the computation began: as of when the figures are. */
  readonly computedAt: Date;
}

/** Computes a report, telling how far it is. */
export type ComputeReport<R extends FinishedReport> = (
  progress: ReportProgress,
  scope: RequestScope,
) => Promise<R>;

/** The computation of one report, which all who ask for it share. */
export class ReportJob<R extends FinishedReport = FinishedReport> {
  readonly progress: ReportProgress = { done: 0, total: 0 };
  report: R | undefined;
  /** Why there is none. */
  failure: unknown;
  finishedAt: number | undefined;
  /** Never rejects. */
  readonly finished: Promise<void>;

  /** Begins when it is its turn. */
  constructor(compute: ComputeReport<R>, scope: RequestScope, turn: Promise<void>) {
    this.finished = turn
      .then(() => compute(this.progress, scope))
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
