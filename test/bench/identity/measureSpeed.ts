import { clusterRecords } from '../../../src/identity/matching/clustering/clusterRecords.js';
import { MatchIndex } from '../../../src/identity/matching/index/MatchIndex.js';
import { weightOf } from '../../../src/identity/matching/scoring/weightOf.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import type { People } from './People.js';
import { scoreClusters } from './scoreClusters.js';

/** Records that are looked up one at a time. */
const LOOKUPS = 20_000;

/** How fast people are matched, and how well, as names and values for a table. */
export function measureSpeed(people: People): [string, string][] {
  const rows: [string, string][] = [];
  const time = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    const seconds = (performance.now() - start) / 1000;
    rows.push([name, `${seconds.toFixed(1)} s`]);
    return result;
  };
  const model = time('train', () => trainModel(people.records, people.spec));
  const index = new MatchIndex(model);
  time('fill the index', () => {
    for (const record of people.records) index.add(record);
  });
  const { clusters, candidates, cut } = time('compare all, cluster', () => clusterRecords(index));
  rows.push(['candidate pairs per record', ((2 * candidates) / index.size).toFixed(1)]);
  rows.push(['candidates cut per record', (cut / index.size).toFixed(1)]);
  const accuracy = scoreClusters(clusters, people.truth);
  rows.push(
    ['precision', accuracy.precision.toFixed(4)],
    ['recall', accuracy.recall.toFixed(4)],
    ['F1', accuracy.f1.toFixed(4)],
    ['largest cluster', String(accuracy.largest)],
    ...measureLookups(index, people),
    ['memory, greatest (MiB)', String(Math.round(process.resourceUsage().maxRSS / 1024))],
  );
  return rows;
}

function measureLookups(index: MatchIndex, people: People): [string, string][] {
  const least = weightOf(0.5);
  const step = Math.max(1, Math.floor(people.records.length / LOOKUPS));
  const times: number[] = [];
  for (let at = 0; at < people.records.length; at += step) {
    const record = people.records[at];
    if (record === undefined) continue;
    const start = performance.now();
    index.candidates({ ...record, key: '' }, least);
    times.push(performance.now() - start);
  }
  const total = times.reduce((sum, one) => sum + one, 0);
  times.sort((a, b) => a - b);
  const rank = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
  return [
    ['look-ups per second', String(Math.round((1000 * times.length) / total))],
    ['look-up p50 / p99 / worst (ms)', [rank(0.5), rank(0.99), rank(1)].join(' / ')],
  ];
}
