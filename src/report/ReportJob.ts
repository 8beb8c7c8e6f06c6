import type { RequestScope } from '../sources/RequestScope.js';
import type { ComputedReport } from './ComputedReport.js';
import { computeReport } from './computeReport.js';
import type { ReportParts } from './ReportParts.js';
import type { ReportProgress } from './ReportProgress.js';
import type { ReportWindow } from './ReportWindow.js';

/** The computation of one report, which all who ask for it share. */
export class ReportJob {
  /** What is known before it is finished. */
  early: ComputedReport | undefined;
  report: ComputedReport | undefined;
  /** Why there is none. */
  failure: unknown;
  finishedAt: number | undefined;
  /** Never rejects. */
  readonly finished: Promise<void>;
  #done = 0;
  #total = 0;

  constructor(
    parts: ReportParts,
    window: ReportWindow,
    signal: AbortSignal,
    turn: Promise<void>,
    deadlineMs: number,
  ) {
    const { tenant } = parts;
    this.finished = this.#run(parts, window, turn, {
      signal,
      tenant,
      priority: 'report',
      deadlineMs,
    });
  }

  get progress(): ReportProgress {
    return { done: Math.min(this.#done, this.#total), total: this.#total };
  }

  async #run(
    parts: ReportParts,
    window: ReportWindow,
    turn: Promise<void>,
    scope: RequestScope,
  ): Promise<void> {
    await turn;
    const observer = {
      onCounted: (total: number) => {
        this.#total = total;
      },
      onDone: (customers: number) => {
        this.#done += customers;
      },
      onEarly: (report: ComputedReport) => {
        this.early = report;
      },
    };
    try {
      this.report = await computeReport(parts, window, observer, scope);
    } catch (error) {
      this.failure = error;
    }
    this.early = undefined;
    this.finishedAt = Date.now();
  }
}
