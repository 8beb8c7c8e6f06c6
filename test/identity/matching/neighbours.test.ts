import { describe, expect, it } from '@jest/globals';
import type { AttributeSpec } from '../../../src/identity/matching/AttributeSpec.js';
import { MatchBatch } from '../../../src/identity/matching/batch/MatchBatch.js';
import { clusterRecords } from '../../../src/identity/matching/clustering/clusterRecords.js';
import type { MatchRecord } from '../../../src/identity/matching/MatchRecord.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { seededRandom } from '../../../src/lib/seededRandom.js';

const SPEC: readonly AttributeSpec[] = [
  { name: 'given', kind: 'givenName' },
  { name: 'family', kind: 'familyName' },
  { name: 'street', kind: 'street' },
  { name: 'number', kind: 'number' },
  { name: 'code', kind: 'postalCode' },
  { name: 'city', kind: 'city' },
  { name: 'phone', kind: 'phone' },
];
const SYLLABLES = 'bar den fol gim har kes lun mor nis pol rud sten tov wil'.split(' ');

describe('families who have far more neighbours than members', () => {
  it.each([1, 2, 3])('are not learnt as one person each (seed %i)', async (seed) => {
    const people = villages(seed);
    const batch = new MatchBatch(await trainModel(people, SPEC));
    for (const record of people) batch.add(record);
    const { clusters } = await clusterRecords(batch);
    const mixed = clusters.filter((keys) => new Set(keys.map(personOf)).size > 1);
    expect(clusters.length).toBeGreaterThan(80);
    expect(mixed.length).toBeLessThan(clusters.length / 20);
  });
});

/** Eighty homes behind sixteen postal codes, each with a place of its own; the key before the `/` tells the person. */
function villages(seed: number): MatchRecord[] {
  const random = seededRandom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]) => list[whole(list.length)] as T;
  const word = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const givenNames = Array.from({ length: 150 }, word);
  const familyNames = Array.from({ length: 100 }, word);
  const places = Array.from({ length: 16 }, () => ({
    code: `${10_000 + whole(80_000)}`,
    city: word(),
    streets: Array.from({ length: 12 }, () => `${word()} street`),
  }));
  return Array.from({ length: 80 }, (_, home) => {
    const { code, city, streets } = pick(places);
    const address = { code, city, street: pick(streets), number: `${1 + whole(120)}` };
    const family = pick(familyNames);
    return Array.from({ length: random() < 0.4 ? 2 + whole(3) : 1 }, (_, at) => {
      const given = pick(givenNames);
      const phone = `${30_000_000 + whole(9_000_000)}`;
      return Array.from({ length: 1 + whole(6) }, (_, copy) => ({
        key: `h${home}p${at}/${copy}`,
        values: {
          ...address,
          family,
          given: random() < 0.15 ? given.slice(0, 1) : given,
          phone: random() < 0.6 ? phone : null,
        },
      }));
    }).flat();
  }).flat();
}

function personOf(key: string): string {
  return key.split('/')[0] ?? '';
}
