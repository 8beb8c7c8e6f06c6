import { MatchBatch } from '../../../../src/identity/matching/batch/MatchBatch.js';
import { clusterRecords } from '../../../../src/identity/matching/clustering/clusterRecords.js';
import { MatchIndex } from '../../../../src/identity/matching/index/MatchIndex.js';
import type { MatchModel } from '../../../../src/identity/matching/MatchModel.js';
import { weightOf } from '../../../../src/identity/matching/scoring/weightOf.js';
import { trainModel } from '../../../../src/identity/matching/training/trainModel.js';
import { createBase } from '../base/createBase.js';
import { measureBatch, measureIncremental } from '../measureAccuracy.js';
import type { People } from '../People.js';
import { createRow, type Row } from '../Row.js';
import { scoreClusters } from '../scoreClusters.js';
import { tellProgress } from '../tellProgress.js';

/** Records that are looked up one at a time. */
const LOOKUPS = 20_000;
/** Records that are clustered one at a time as well as all at once. */
const MOST_INCREMENTAL = 100_000;

const SECONDS = (value: number) => `${value.toFixed(1)} s`;
const PLAIN = (value: number) => value.toFixed(1);
const WHOLE = (value: number) => String(Math.round(value));
const MS = (value: number) => `${value.toFixed(2)} ms`;

/** How fast generated people are matched, all at once and one at a time, and how well. */
export async function measureSpeed(records: number): Promise<Row[]> {
  const people = createBase(records, 1);
  const rows: Row[] = [];
  const data = `batch, ${records} records`;
  const [start, before] = [performance.now(), process.cpuUsage()];
  const time = async <T>(
    phase: string,
    work: (progress: ReturnType<typeof tellProgress>) => T | Promise<T>,
  ): Promise<T> => {
    const startedAt = performance.now();
    const result = await work(tellProgress(phase));
    rows.push(createRow(data, phase, (performance.now() - startedAt) / 1_000, undefined, SECONDS));
    return result;
  };
  const model = await time('train', (progress) =>
    trainModel(people.records, people.spec, {
      onProgress: ({ done, total }) => progress(done, total),
    }),
  );
  const batch = new MatchBatch(model);
  await time('read', (progress) => {
    for (const [at, record] of people.records.entries()) {
      batch.add(record);
      progress(at + 1, records);
    }
  });
  const found = await time('compare all, cluster', (onRecord) =>
    clusterRecords(batch, {}, { onRecord }),
  );
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const accuracy = scoreClusters(found.clusters, people.truth);
  const memory = process.resourceUsage().maxRSS / 1024 ** 2;
  rows.push(
    createRow(data, 'in all', seconds, { floor: 90, goal: 45, atMost: true }, SECONDS),
    createRow(data, 'in all, of the processor', (user + system) / 1e6, undefined, SECONDS),
    createRow(
      data,
      'memory, greatest',
      memory,
      { floor: 2.5, goal: 2.5, atMost: true },
      (gib) => `${gib.toFixed(2)} GiB`,
    ),
    createRow(
      data,
      'candidate pairs per record',
      (2 * found.candidates) / records,
      undefined,
      PLAIN,
    ),
    createRow(data, 'candidates cut per record', found.cut / records, undefined, PLAIN),
    createRow(data, 'precision', accuracy.precision),
    createRow(data, 'recall', accuracy.recall),
    createRow(data, 'F1', accuracy.f1),
    createRow(data, 'largest profile, records', accuracy.largest, undefined, WHOLE),
    ...measureLookups(model, people),
    ...(await compareIncremental(Math.min(records, MOST_INCREMENTAL))),
  );
  return rows;
}

function measureLookups(model: MatchModel, people: People): Row[] {
  const data = `one record at a time against ${people.records.length}`;
  const index = new MatchIndex(model);
  const startedAt = performance.now();
  for (const record of people.records) index.add(record);
  const seconds = (performance.now() - startedAt) / 1_000;
  const least = weightOf(0.5);
  const step = Math.max(1, Math.floor(people.records.length / LOOKUPS));
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let at = 0; at < people.records.length; at += step) {
    const record = people.records[at];
    if (record === undefined) continue;
    const start = performance.now();
    index.candidates({ ...record, key: '' }, least);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const total = times.reduce((sum, one) => sum + one, 0);
  times.sort((a, b) => a - b);
  const rank = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  const perSecond = (1_000 * times.length) / total;
  return [
    createRow(data, 'fill the index', seconds, undefined, SECONDS),
    createRow(data, 'a second', perSecond, { floor: 5_000, goal: 10_000 }, WHOLE),
    createRow(
      data,
      'a second of the processor',
      (1e6 * times.length) / (user + system),
      undefined,
      WHOLE,
    ),
    createRow(data, 'p50', rank(0.5), undefined, MS),
    createRow(data, 'p99', rank(0.99), { floor: 5, goal: 2, atMost: true }, MS),
    createRow(data, 'worst', rank(1), { floor: Infinity, goal: 50, atMost: true }, MS),
  ];
}

async function compareIncremental(records: number): Promise<Row[]> {
  const people = createBase(records, 1);
  process.stderr.write(`${records} records one at a time\n`);
  const model = await trainModel(people.records, people.spec);
  const batch = await measureBatch(model, people);
  const incremental = measureIncremental(model, people);
  const data = `generated, ${records} records`;
  return [
    createRow(data, 'F1', batch.f1),
    createRow(data, 'F1, one at a time', incremental.f1),
    createRow(data, 'one at a time against batch F1', Math.abs(incremental.f1 - batch.f1), {
      floor: 0.02,
      goal: 0.005,
      atMost: true,
    }),
  ];
}
