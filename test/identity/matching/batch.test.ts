import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MatchBatch } from '../../../src/identity/matching/batch/MatchBatch.js';
import { clusterRecords } from '../../../src/identity/matching/clustering/clusterRecords.js';
import { MatchIndex } from '../../../src/identity/matching/index/MatchIndex.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { createBase } from '../../bench/identity/base/createBase.js';
import { SAMPLE_SPEC, samplePeople } from './samplePeople.js';

// Enough for several stretches of work.
const base = createBase(9_000, 3);
const date = new Date('2026-01-01');
const model = await trainModel(base.records, base.spec, { date, threads: 1 });

it('trains the same model in one thread and in two', async () => {
  expect(await trainModel(base.records, base.spec, { date, threads: 2 })).toEqual(model);
});

it('finds the same clusters in one thread and in two, and tells how far it is', async () => {
  const batch = new MatchBatch(model);
  for (const record of base.records) batch.add(record);
  const alone = await clusterRecords(batch, {}, { threads: 1 });
  const told: (readonly [number, number])[] = [];
  const onRecord = (done: number, total: number) => told.push([done, total]);
  const together = await clusterRecords(batch, {}, { threads: 2, onRecord });
  expect(together).toEqual(alone);
  expect(alone.clusters.length).toBeGreaterThan(2_000);
  expect(told).toEqual(told.toSorted(([a], [b]) => a - b));
  expect(told.at(-1)).toEqual([base.records.length, base.records.length]);
});

it('finds the pairs that looking each record up finds', async () => {
  const people = samplePeople();
  const sample = await trainModel(people, SAMPLE_SPEC);
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(people),
      fc.double({ min: -30, max: 30, noNaN: true }),
      async (some, leastWeight) => {
        const [batch, index] = [new MatchBatch(sample), new MatchIndex(sample)];
        for (const record of some) batch.add(record);
        for (const record of some) index.add(record);
        const found: string[] = [];
        const { pairs } = await batch.scorePairs(leastWeight);
        pairs.forEach((a, b, weight) => {
          found.push([...[batch.keyOf(a), batch.keyOf(b)].toSorted(), weight].join());
        });
        const lookedUp = some.flatMap(({ key }) =>
          index
            .matchesOf(key)
            .found.filter(({ weight }) => weight >= leastWeight)
            .map((match) => [...[key, match.key].toSorted(), match.weight].join()),
        );
        expect(found.toSorted()).toEqual([...new Set(lookedUp)].toSorted());
      },
    ),
    { numRuns: 15 },
  );
});
