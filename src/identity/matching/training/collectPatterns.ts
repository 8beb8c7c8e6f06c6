import { type CountTask, createCounter } from '../batch/createCounter.js';
import { type BatchOptions, runBatch } from '../batch/runBatch.js';
import type { BlockingRule } from '../index/BlockingRule.js';
import { layOutBlocks } from '../index/layOutBlocks.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import { listStrangers } from './listStrangers.js';
import { Patterns } from './Patterns.js';

/** Records whose candidates are compared for the training; more are sampled evenly. */
const MAX_RECORDS = 100_000;
/** Records, or stranger pairs, that are compared at a stretch. */
const STRETCH = 4_096;
const STRETCH_PAIRS = 32_768;

/** What patterns are collected of. */
export interface PatternSource extends BatchOptions {
  readonly table: FeatureTable;
  readonly blocking: readonly BlockingRule[];
  readonly betweenFiles: boolean;
  readonly toldBy: readonly (readonly number[])[];
  readonly allPairs: number;
  readonly seed: number;
}

/** The agreement patterns of pairs taken at random, and of those that share a block, each counted once. */
export interface CollectedPatterns {
  readonly strangers: Patterns;
  readonly blocked: Patterns;
}

/** Compares the pairs that a model is learnt from. */
export async function collectPatterns(
  source: PatternSource,
  onRecord: (done: number, total: number) => void,
): Promise<CollectedPatterns> {
  const { table, blocking, betweenFiles, toldBy, allPairs, seed, threads } = source;
  const pairs = listStrangers(table, betweenFiles, seed);
  // Where all pairs are compared, EM may as well see them all.
  const isAll = pairs.length / 2 === allPairs;
  const sample = isAll ? new Int32Array(0) : sampleSlots(table.size);
  const tasks = [
    ...cut(pairs, 2 * STRETCH_PAIRS).map((some): CountTask => ({ kind: 'pairs', pairs: some })),
    ...cut(sample, STRETCH).map((slots): CountTask => ({ kind: 'blocked', slots })),
  ];
  let done = 0;
  const counted = await runBatch({
    table,
    rules: isAll ? [] : layOutBlocks(table, blocking),
    betweenFiles,
    work: { kind: 'count', toldBy },
    start: (blocks) => createCounter(blocks, toldBy),
    tasks,
    threads,
    onDone: (task) => {
      if (task.kind === 'pairs') return;
      done += task.slots.length;
      onRecord(done, sample.length);
    },
  });
  const [strangers, blocked] = [new Patterns(), new Patterns()];
  // Each pair is met from both of its records.
  const share = table.size / Math.max(sample.length, 1) / 2;
  for (const [at, patterns] of counted.entries()) {
    if (tasks[at]?.kind === 'pairs') strangers.append(patterns);
    else blocked.append(patterns, share);
  }
  return { strangers, blocked: isAll ? strangers : blocked };
}

function sampleSlots(size: number): Int32Array {
  const total = Math.min(size, MAX_RECORDS);
  return Int32Array.from({ length: total }, (_, at) => Math.floor((at * size) / total));
}

function cut(list: Int32Array, length: number): Int32Array[] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, at) =>
    list.slice(at * length, (at + 1) * length),
  );
}
