import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { RequestError } from '../errors/RequestError.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { type ComputeReport, type FinishedReport, ReportJob } from './ReportJob.js';
import type { ReportParts } from './ReportParts.js';

/** Time that one read of a source may take: nobody waits for it. */
const READ_DEADLINE_MS = 60_000;
/** Reports that are kept or under way for one tenant. */
const MOST_REPORTS = 32;
/** A report that misses something is soon tried again. */
const INCOMPLETE_MS = 30_000;

/** A report that somebody asked for. */
export interface AskedReport<R extends FinishedReport> {
  readonly job: ReportJob<R>;
  /** Whether it was finished before. */
  readonly isKept: boolean;
}

/** The reports of one tenant: each is computed once, one after the other, and kept for a while. */
export class ReportDesk {
  readonly parts: ReportParts;
  readonly #waitMs: number;
  readonly #jobs = new Map<string, ReportJob>();
  readonly #controller = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(parts: ReportParts, waitMs: number) {
    this.parts = parts;
    this.#waitMs = waitMs;
    // Every read listens.
    setMaxListeners(0, this.#controller.signal);
  }

  /**
   * The report of a name, or one that is still being computed when the asker has to go. The name tells
   * all that the computation depends on.
   */
  async ask<R extends FinishedReport>(
    name: string,
    compute: ComputeReport<R>,
    keepSeconds = this.parts.settings.keepSeconds,
  ): Promise<AskedReport<R>> {
    const kept = this.#keptJob(name, keepSeconds) as ReportJob<R> | undefined;
    const isKept = kept?.finishedAt !== undefined;
    const job = kept ?? this.#start(name, compute);
    if (!isKept) await this.#wait(job);
    if (job.finishedAt !== undefined && job.report === undefined) {
      this.#jobs.delete(name);
      throw job.failure;
    }
    return { job, isKept };
  }

  async close(): Promise<void> {
    this.#controller.abort();
    await this.#last;
  }

  #keptJob(name: string, keepSeconds: number): ReportJob | undefined {
    const job = this.#jobs.get(name);
    if (job?.finishedAt === undefined || job.report === undefined) return job;
    const isLive = job.report.shares.every((one) => one.isWhole);
    const keptMs = isLive ? keepSeconds * 1000 : Math.min(keepSeconds * 1000, INCOMPLETE_MS);
    return Date.now() - job.finishedAt < keptMs ? job : undefined;
  }

  #start<R extends FinishedReport>(name: string, compute: ComputeReport<R>): ReportJob<R> {
    this.#makeRoom();
    const scope: RequestScope = {
      signal: this.#controller.signal,
      tenant: this.parts.tenant,
      priority: 'report',
      deadlineMs: READ_DEADLINE_MS,
    };
    const job = new ReportJob(compute, scope, this.#last);
    this.#last = job.finished;
    this.#jobs.delete(name);
    this.#jobs.set(name, job);
    return job;
  }

  /** Lets go of the oldest report that is finished. */
  #makeRoom(): void {
    if (this.#jobs.size < MOST_REPORTS) return;
    for (const [name, { finishedAt }] of this.#jobs) {
      if (finishedAt === undefined) continue;
      this.#jobs.delete(name);
      return;
    }
    const message = `At most ${MOST_REPORTS} reports are computed at a time. Ask again when one of them is finished.`;
    throw new RequestError('LIMIT_EXCEEDED', message, { retryable: true });
  }

  async #wait(job: ReportJob): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    await Promise.race([
      job.finished,
      setTimeout(this.#waitMs, undefined, { signal }).catch(() => undefined),
    ]);
    controller.abort();
  }
}
