import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MatchBatch } from '../../../src/identity/matching/batch/MatchBatch.js';
import { clusterRecords } from '../../../src/identity/matching/clustering/clusterRecords.js';
import { clusterSlots } from '../../../src/identity/matching/clustering/clusterSlots.js';
import { IncrementalClusters } from '../../../src/identity/matching/clustering/IncrementalClusters.js';
import { MATCH_PROBABILITY } from '../../../src/identity/matching/clustering/matchProbability.js';
import { MatchIndex } from '../../../src/identity/matching/index/MatchIndex.js';
import type { MatchRecord } from '../../../src/identity/matching/MatchRecord.js';
import { weightOf } from '../../../src/identity/matching/scoring/weightOf.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { SAMPLE_SPEC, samplePeople } from './samplePeople.js';

const people = samplePeople();
const model = await trainModel(people, SAMPLE_SPEC);
const keys = people.map(({ key }) => key);
const pairOfKeys = fc
  .uniqueArray(fc.constantFrom(...keys), { minLength: 2, maxLength: 2 })
  .map(([a = '', b = '']): [string, string] => [a, b]);

function fillBatch(records: readonly MatchRecord[]): MatchBatch {
  const batch = new MatchBatch(model);
  for (const record of records) batch.add(record);
  return batch;
}

const batch = fillBatch(people);
const together = (clusters: readonly (readonly string[])[], [a, b]: readonly [string, string]) =>
  clusters.some((cluster) => cluster.includes(a) && cluster.includes(b));

describe('clustering', () => {
  it('finds the people', async () => {
    const { clusters } = await clusterRecords(batch);
    const mixed = clusters.filter((one) => new Set(one.map((key) => key.split('/')[0])).size > 1);
    expect(mixed.length).toBeLessThanOrEqual(1);
    expect(clusters.length).toBeGreaterThan(90);
  });

  it('does not depend on the order of the records', async () => {
    const { clusters } = await clusterRecords(batch);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(people, { minLength: people.length }),
        async (shuffled) => {
          expect((await clusterRecords(fillBatch(shuffled))).clusters).toEqual(clusters);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is that of joining the closest first, also where that was not needed to tell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(people), async (some) => {
        const few = fillBatch(some);
        const pairs: [number, number][] = [];
        const scored = await few.scorePairs(weightOf(MATCH_PROBABILITY));
        scored.pairs.forEach((a, b) => {
          pairs.push([a, b]);
        });
        const expected = clusterSlots({
          groups: some.map((_, slot) => [slot]),
          pairs,
          forbidden: [],
          keyOf: (slot) => few.keyOf(slot),
          weigh: (a, b) => few.weighSlots(a, b),
        }).filter(({ length }) => length > 1);
        const { clusters } = await clusterRecords(few);
        expect(clusters.map((keys) => keys.join()).toSorted()).toEqual(
          expected
            .map((slots) =>
              slots
                .map((slot) => few.keyOf(slot))
                .toSorted()
                .join(),
            )
            .toSorted(),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('never joins what people keep apart, whatever else they link', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(pairOfKeys, { maxLength: 30 }),
        fc.array(pairOfKeys, { maxLength: 30 }),
        async (mustLink, apart) => {
          // Pairs that would be joined by their score, as well as pairs at random.
          const mustNotLink = [...apart, ['p0/0', 'p0/1'] as const, ['p5/0', 'p5/1'] as const];
          const { clusters } = await clusterRecords(batch, { mustLink, mustNotLink });
          expect(mustNotLink.filter((pair) => together(clusters, pair))).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('joins what people link, and tells what it could not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(pairOfKeys, { maxLength: 10 }),
        pairOfKeys,
        async (mustLink, apart) => {
          const { clusters, contradictions } = await clusterRecords(batch, {
            mustLink,
            mustNotLink: [apart],
          });
          const open = mustLink
            .filter((pair) => !together(clusters, pair))
            .map((pair) => pair.toSorted());
          expect(contradictions.map((pair) => pair.toSorted())).toEqual(
            expect.arrayContaining(open),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('records added one by one', () => {
  it('come to nearly the clusters of the batch', async () => {
    const { clusters: expected } = await clusterRecords(batch);
    const clusters = new IncrementalClusters(new MatchIndex(model));
    for (const record of people) clusters.add(record);
    const same = expected.filter(
      ([first = '', ...others]) =>
        clusters.clusterOf(first).toSorted().join() === [first, ...others].join(),
    );
    expect(same.length).toBeGreaterThan(expected.length * 0.95);
  });

  it('keep apart what people keep apart', () => {
    const mustNotLink = [['p0/0', 'p0/1']] as const;
    const clusters = new IncrementalClusters(new MatchIndex(model), [], { mustNotLink });
    for (const record of people) clusters.add(record);
    expect(clusters.clusterOf('p0/0')).not.toContain('p0/1');
  });

  it('are joined where people link them, and never where they keep them apart', () => {
    fc.assert(
      fc.property(
        fc.array(pairOfKeys, { maxLength: 8 }),
        fc.array(pairOfKeys, { maxLength: 3 }),
        (mustLink, mustNotLink) => {
          const clusters = new IncrementalClusters(new MatchIndex(model), [], {
            mustLink,
            mustNotLink,
          });
          for (const record of people) clusters.add(record);
          const isTogether = ([a, b]: readonly [string, string]) =>
            clusters.clusterOf(a).includes(b);
          expect(mustNotLink.filter(isTogether)).toEqual([]);
          if (mustNotLink.length === 0) expect(mustLink.every(isTogether)).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('leave their cluster when they are removed or changed', () => {
    const clusters = new IncrementalClusters(new MatchIndex(model));
    for (const record of people) clusters.add(record);
    expect(clusters.clusterOf('p0/0')).toContain('p0/1');
    clusters.remove('p0/1');
    expect(clusters.clusterOf('p0/0')).not.toContain('p0/1');
    clusters.add({ key: 'p0/0', values: { given: 'Zacharias', family: 'Quintus' } });
    expect(clusters.clusterOf('p0/0')).toEqual(['p0/0']);
  });
});
