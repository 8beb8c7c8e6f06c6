import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MatchModel } from '../../../src/identity/matching/MatchModel.js';
import { scorePair } from '../../../src/identity/matching/scoring/scorePair.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { SAMPLE_SPEC, samplePeople } from './samplePeople.js';

const people = samplePeople();
const model = await trainModel(people, SAMPLE_SPEC);
const record = fc.constantFrom(...people);

describe('the score of a pair', () => {
  it('is the sum of its evidence', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const { weight, priorWeight, householdWeight, evidence, probability } = scorePair(
          model,
          a,
          b,
        );
        const sum = evidence.reduce(
          (bits, one) => bits + one.weight,
          priorWeight + householdWeight,
        );
        expect(sum).toBeCloseTo(weight, 6);
        expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight), 12);
      }),
    );
  });

  it('is the same either way round', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(scorePair(model, a, b)).toEqual(scorePair(model, b, a));
      }),
    );
  });

  it('is the same by a model that was written down and read again', () => {
    const read: MatchModel = JSON.parse(JSON.stringify(model));
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(scorePair(read, a, b)).toEqual(scorePair(model, a, b));
      }),
    );
  });

  it('never falls when an attribute that no other hangs on comes to agree', () => {
    const free = model.attributes.filter(
      ({ name }) => !model.attributes.some(({ givenAttribute }) => givenAttribute === name),
    );
    fc.assert(
      fc.property(record, record, fc.constantFrom(...free), (a, b, { name }) => {
        fc.pre(Boolean(a.values[name]) && Boolean(b.values[name]));
        // Names that stand in each other's columns agree already.
        const before = scorePair(model, a, b);
        fc.pre(before.evidence.every(({ level }) => level !== 'swapped'));
        const closer = { ...b, values: { ...b.values, [name]: a.values[name] ?? null } };
        const after = scorePair(model, a, closer);
        expect(after.probability).toBeGreaterThanOrEqual(before.probability - 1e-9);
      }),
    );
  });

  it('takes no side on what one of the two does not tell', () => {
    const [a, b] = [people[0], people[1]];
    if (a === undefined || b === undefined) throw new Error('no sample');
    const { evidence } = scorePair(model, { ...a, values: { ...a.values, email: ' ' } }, b);
    expect(evidence.find(({ attribute }) => attribute === 'email')).toEqual({
      attribute: 'email',
      level: null,
      weight: 0,
    });
  });

  it('tells swapped names, once', () => {
    const a = { key: 'a', values: { given: 'Anna', family: 'Archer' } };
    const b = { key: 'b', values: { given: 'Archer', family: 'Anna' } };
    const { evidence } = scorePair(model, a, b);
    expect(evidence.slice(0, 2).map(({ level }) => level)).toEqual(['swapped', 'exact']);
  });
});
