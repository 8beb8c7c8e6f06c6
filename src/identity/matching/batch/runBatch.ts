import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { runInThreads } from '../../../lib/runInThreads.js';
import { BlockTable } from '../index/BlockTable.js';
import type { RuleBlocks } from '../index/layOutBlocks.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import type { CompareJob, PairWork } from './CompareJob.js';

/** How pairs of many records are compared. */
export interface BatchOptions {
  /** Threads that compare, as many as there are processors unless told; one is this thread itself. */
  readonly threads?: number | undefined;
}

/** Work on pairs of records, cut into tasks. */
export interface Batch<Task, Result> extends BatchOptions {
  readonly table: FeatureTable;
  readonly rules: readonly RuleBlocks[];
  readonly betweenFiles: boolean;
  /** The work as another thread is told, and as this one does it. */
  readonly work: PairWork;
  readonly start: (blocks: BlockTable) => (task: Task) => Result;
  readonly tasks: readonly Task[];
  readonly onDone: (task: Task) => void;
}

/** Records from which on threads take less time than it takes to start them. */
const MANY = 50_000;

/** Compares pairs of records; results in the order of the tasks, the same in however many threads. */
export async function runBatch<Task, Result>(batch: Batch<Task, Result>): Promise<Result[]> {
  const { table, rules, betweenFiles, work, tasks, onDone } = batch;
  const threads = batch.threads ?? (table.size < MANY ? 1 : availableParallelism());
  if (threads > 1) {
    const data: CompareJob = { features: table.share(), rules, betweenFiles, work };
    const module = new URL('./compareWorker.js', import.meta.url);
    return runInThreads({ module, data, tasks, threads, onDone });
  }
  const run = batch.start(new BlockTable(table, rules, betweenFiles));
  const results: Result[] = [];
  for (const task of tasks) {
    results.push(run(task));
    onDone(task);
    // Others have their turn.
    if (results.length < tasks.length) await setImmediate();
  }
  return results;
}
