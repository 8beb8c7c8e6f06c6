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
  { name: 'birth', kind: 'date' },
  { name: 'city', kind: 'city' },
  { name: 'email', kind: 'email' },
];
const SYLLABLES = 'bar den fol gim har kes lun mor nis pol rud sten tov wil'.split(' ');

describe('of people who mostly have one record, and addresses made of their names', () => {
  it.each([1, 2])('relatives are not learnt as one person (seed %i)', async (seed) => {
    const people = relatives(500, seed);
    const batch = new MatchBatch(await trainModel(people, SPEC));
    for (const record of people) batch.add(record);
    const { clusters } = await clusterRecords(batch);
    const mixed = clusters.filter((keys) => new Set(keys.map(personOf)).size > 1);
    expect(clusters.length - mixed.length).toBeGreaterThan(8);
    expect(mixed.length).toBeLessThan(3);
  });
});

/** Families of two in two towns; of every hundredth person there are two records. */
function relatives(people: number, seed: number): MatchRecord[] {
  const random = seededRandom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const word = () =>
    Array.from({ length: 3 }, () => SYLLABLES[whole(SYLLABLES.length)] ?? '').join('');
  const towns = Array.from({ length: 40 }, word);
  return Array.from({ length: people / 2 }, (_, home) => {
    const family = word();
    return [0, 1].flatMap((at) => {
      const given = word();
      const email = `${given.slice(0, 1)}.${family}@${['gmail', 'outlook'][at]}.com`;
      const birth = `${1940 + whole(60)}-${10 + whole(3)}-${10 + whole(18)}`;
      const person = { given, family, birth, city: towns[whole(40)] ?? '', email };
      const copies = at === 0 && home % 25 === 0 ? [person, { ...person, city: null }] : [person];
      return copies.map((values, copy) => ({ key: `h${home}p${at}/${copy}`, values }));
    });
  }).flat();
}

function personOf(key: string): string {
  return key.split('/')[0] ?? '';
}
