import { beforeAll, describe, expect, it } from '@jest/globals';
import type { MatchModel } from '../../../src/identity/matching/MatchModel.js';
import { scorePair } from '../../../src/identity/matching/scoring/scorePair.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { SAMPLE_SPEC, samplePeople } from './samplePeople.js';

const people = samplePeople();
const truePairs = countTruePairs();

describe('training', () => {
  const date = new Date('2026-01-01');
  let model: MatchModel;

  beforeAll(async () => {
    model = await trainModel(people, SAMPLE_SPEC, { date });
  });

  it('learns without labels how many pairs are of one person', () => {
    expect(model.training.expectedMatches).toBeGreaterThan(truePairs * 0.9);
    expect(model.training.expectedMatches).toBeLessThan(truePairs * 1.1);
  });

  it('gives exact agreement more bits than none, and the closer level never less', () => {
    for (const { levels, givenLevels } of model.attributes) {
      for (const row of [levels, ...givenLevels]) {
        const weights = row.map(({ weight }) => weight);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        expect(weights[0]).toBeGreaterThan(weights.at(-1) ?? 0);
      }
    }
  });

  it('is the same whatever the order of the records', async () => {
    const again = await trainModel(people.toReversed(), SAMPLE_SPEC, { date });
    expect(again).toEqual(model);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  it('names common values only', () => {
    const terms = model.attributes.map(({ name, terms: { length } }) => [name, length > 0]);
    expect(Object.fromEntries(terms)).toMatchObject({ city: true, email: false });
  });

  it('reports its progress', async () => {
    const phases = new Map<string, number>();
    await trainModel(people, SAMPLE_SPEC, {
      onProgress: ({ phase, done, total }) => phases.set(phase, done / total),
    });
    expect(phases.get('read')).toBe(1);
  });

  it('takes records without any known value, and no records at all', async () => {
    const unknown = { key: 'empty', values: {} };
    const { attributes } = await trainModel([...people, unknown], SAMPLE_SPEC);
    const weights = attributes.flatMap(({ levels }) => levels.map(({ weight }) => weight));
    expect(weights.every(Number.isFinite)).toBe(true);
    expect((await trainModel([], SAMPLE_SPEC)).training.records).toBe(0);
  });
});

describe('training on correlated attributes', () => {
  const spec = [...SAMPLE_SPEC, { name: 'postcode', kind: 'postalCode' as const }];
  const codes: Record<string, string> = { london: 'n1', leeds: 'ls1', hull: 'hu1', york: 'yo1' };
  const records = people.map((record) => ({
    ...record,
    values: { ...record.values, postcode: codes[record.values.city ?? ''] ?? null },
  }));

  it('judges a city given the post code that tells it, and counts it once', async () => {
    const { attributes } = await trainModel(records, spec);
    const tied = attributes.find(
      ({ name, givenAttribute }) =>
        (name === 'postcode' && givenAttribute === 'city') ||
        (name === 'city' && givenAttribute === 'postcode'),
    );
    expect(tied).toBeDefined();
    expect(tied?.givenLevels[0]?.[0]?.weight).toBeLessThan((tied?.levels[0]?.weight ?? 0) / 2);
  });
});

describe('training with a full name beside its parts', () => {
  const spec = [{ name: 'full', kind: 'text' as const }, ...SAMPLE_SPEC];
  const records = people.map((record) => ({
    ...record,
    values: { ...record.values, full: `${record.values.given} ${record.values.family}` },
  }));

  it('learns the same as without it', async () => {
    const { attributes, training } = await trainModel(records, spec);
    const plain = await trainModel(people, SAMPLE_SPEC);
    expect(attributes[0]?.toldBy).toEqual(['given', 'family']);
    expect(training.expectedMatches).toBeCloseTo(plain.training.expectedMatches, 0);
  });

  it('takes its word where the parts are unknown', async () => {
    const model = await trainModel(records, spec);
    const [a, b] = ['a', 'b'].map((key) => ({ key, values: { full: 'Anna Archer' } }));
    if (a === undefined || b === undefined) throw new Error('no records');
    expect(scorePair(model, a, b).evidence[0]?.level).toBe('exact');
  });
});

function countTruePairs(): number {
  const sizes = new Map<string, number>();
  for (const { key } of people) {
    const person = key.split('/')[0] ?? '';
    sizes.set(person, (sizes.get(person) ?? 0) + 1);
  }
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
