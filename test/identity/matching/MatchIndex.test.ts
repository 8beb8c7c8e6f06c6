import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MatchIndex } from '../../../src/identity/matching/index/MatchIndex.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { SAMPLE_SPEC, samplePeople } from './samplePeople.js';

const people = samplePeople();
const model = await trainModel(people, SAMPLE_SPEC);

function createIndex(): MatchIndex {
  const index = new MatchIndex(model);
  for (const record of people) index.add(record);
  return index;
}

describe('the match index', () => {
  it('finds the other records of a person, best first, not the record itself', () => {
    const [record] = people;
    if (record === undefined) throw new Error('no sample');
    const { found } = createIndex().candidates(record);
    expect(found[0]?.key).toMatch(/^p0\/[12]$/u);
    expect(found.map(({ key }) => key)).not.toContain(record.key);
    const weights = found.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('answers the same after records came and went in any order', () => {
    const expected = new Map(
      people.map((record) => [record.key, JSON.stringify(createIndexOnce().candidates(record))]),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...people), { maxLength: 60 }), (changed) => {
        const index = createIndex();
        for (const { key } of changed) index.remove(key);
        for (const record of changed) index.replace(record);
        const otherwise = people.filter(
          (record) => JSON.stringify(index.candidates(record)) !== expected.get(record.key),
        );
        expect(otherwise).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('forgets a removed record', () => {
    const index = createIndex();
    expect(index.remove('p0/1')).toBe(true);
    expect(index.remove('p0/1')).toBe(false);
    expect(index.has('p0/1')).toBe(false);
    expect(index.size).toBe(people.length - 1);
    const [record] = people;
    const found = record === undefined ? [] : index.candidates(record).found;
    expect(found.map(({ key }) => key)).not.toContain('p0/1');
  });

  it('refuses a second record of one key', () => {
    const index = createIndex();
    expect(() => index.add({ key: 'p0/0', values: {} })).toThrow('has a record p0/0 already');
  });

  it('weighs 500 candidates at most, and tells what it left out', () => {
    const index = new MatchIndex(model);
    const [record] = people;
    for (let copy = 0; copy < 600; copy++) {
      index.add({ key: `copy ${copy}`, values: record?.values ?? {} });
    }
    const { candidates, cut } = index.candidates({ key: 'new', values: record?.values ?? {} });
    expect(candidates).toBeLessThanOrEqual(500);
    expect(cut).toBeGreaterThanOrEqual(600);
  });

  it('explains a pair', () => {
    const index = createIndex();
    const { weight, evidence } = index.explain('p0/0', 'p0/1');
    expect(weight).toBeCloseTo(index.weigh('p0/0', 'p0/1'), 12);
    expect(evidence.map(({ attribute }) => attribute)).toEqual(SAMPLE_SPEC.map(({ name }) => name));
  });
});

let once: MatchIndex | undefined;

function createIndexOnce(): MatchIndex {
  once ??= createIndex();
  return once;
}
