import type { AttributeSpec } from '../AttributeSpec.js';
import type { BatchOptions } from '../batch/runBatch.js';
import { comparisonOf } from '../comparison/comparisonOf.js';
import { chooseBlocking } from '../index/chooseBlocking.js';
import type { MatchModel } from '../MatchModel.js';
import type { MatchRecord } from '../MatchRecord.js';
import { FeatureTable } from '../values/FeatureTable.js';
import { collectPatterns } from './collectPatterns.js';
import { countAllPairs } from './countAllPairs.js';
import { describeModel } from './describeModel.js';
import { findComposites } from './findComposites.js';
import { fitModel } from './fitModel.js';

/** How a model is trained. */
export interface TrainingOptions extends BatchOptions {
  /** Only records of different files are compared: linking files that hold each person once. */
  readonly betweenFiles?: boolean;
  readonly seed?: number;
  readonly date?: Date;
  readonly onProgress?: (progress: TrainingProgress) => void;
}

/** How far the training has come. */
export interface TrainingProgress {
  readonly phase: 'read' | 'compare';
  readonly done: number;
  readonly total: number;
}

/** Trains a model on records without labels. */
export async function trainModel(
  records: readonly MatchRecord[],
  spec: readonly AttributeSpec[],
  { betweenFiles = false, seed = 1, date = new Date(), threads, onProgress }: TrainingOptions = {},
): Promise<MatchModel> {
  const table = readRecords(records, spec, onProgress);
  const blocking = chooseBlocking(table, seed);
  const toldBy = findComposites(table);
  const allPairs = countAllPairs(table, betweenFiles);
  const patterns = await collectPatterns(
    { table, blocking, betweenFiles, toldBy, allPairs, seed, threads },
    (done, total) => onProgress?.({ phase: 'compare', done, total }),
  );
  const fit = fitModel({
    table,
    betweenFiles,
    levels: spec.map(({ kind }) => comparisonOf(kind).levels.length),
    allPairs,
    ...patterns,
  });
  return describeModel({ table, fit, toldBy, blocking, betweenFiles, seed, date });
}

function readRecords(
  records: readonly MatchRecord[],
  spec: readonly AttributeSpec[],
  onProgress: TrainingOptions['onProgress'],
): FeatureTable {
  const table = new FeatureTable(spec);
  // What is learnt must not hang on the order in which the records came.
  const sorted = records.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  for (const [at, record] of sorted.entries()) {
    table.add(record);
    onProgress?.({ phase: 'read', done: at + 1, total: records.length });
  }
  return table;
}
