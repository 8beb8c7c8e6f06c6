import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { RequestError } from '../errors/RequestError.js';
import { ReportJob } from './ReportJob.js';
import type { ReportParts } from './ReportParts.js';
import type { ReportWindow } from './ReportWindow.js';

/** Time that one read of a source may take: nobody waits for it. */
const READ_DEADLINE_MS = 60_000;
/** Reports that are kept or under way for one tenant. */
const MOST_REPORTS = 32;
/** A report that misses something is soon tried again. */
const INCOMPLETE_MS = 30_000;

/** A report that somebody asked for. */
export interface AskedReport {
  readonly job: ReportJob;
  /** Whether it was finished before. */
  readonly isKept: boolean;
}

/** The reports of one tenant: each window is computed once, one after the other, and kept for a while. */
export class ChannelReports {
  readonly #parts: ReportParts;
  readonly #waitMs: number;
  readonly #jobs = new Map<string, ReportJob>();
  readonly #controller = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(parts: ReportParts, waitMs: number) {
    this.#parts = parts;
    this.#waitMs = waitMs;
    // Every read listens.
    setMaxListeners(0, this.#controller.signal);
  }

  get settings() {
    return this.#parts.settings;
  }

  /** The report of a window, or one that is still being computed when the asker has to go. */
  async ask(window: ReportWindow): Promise<AskedReport> {
    const name = `${window.from} ${window.to}`;
    const kept = this.#keptJob(name);
    const isKept = kept?.finishedAt !== undefined;
    const job = kept ?? this.#start(name, window);
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

  #keptJob(name: string): ReportJob | undefined {
    const job = this.#jobs.get(name);
    if (job?.finishedAt === undefined || job.report === undefined) return job;
    const isLive = job.report.shares.every((one) => one.isWhole);
    const keptMs = isLive ? this.settings.keepSeconds * 1000 : INCOMPLETE_MS;
    return Date.now() - job.finishedAt < keptMs ? job : undefined;
  }

  #start(name: string, window: ReportWindow): ReportJob {
    this.#makeRoom();
    const job = new ReportJob(
      this.#parts,
      window,
      this.#controller.signal,
      this.#last,
      READ_DEADLINE_MS,
    );
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
