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
];
const SYLLABLES = 'bar den fol gim har kes lun mor nis pol rud sten tov wil'.split(' ');

describe('who has hardly more than a name and an address', () => {
  it.each([
    ['families', 1],
    ['lodgers', 1],
  ] as const)('is found among %s, and taken for nobody else (seed %i)', async (who, seed) => {
    const { pairs, clusters } = await find(homes(200, who, seed), SPEC);
    const mixed = clusters.filter((keys) => new Set(keys.map(personOf)).size > 1);
    expect(clusters.length - mixed.length).toBeGreaterThan(pairs * 0.8);
    expect(mixed.length).toBeLessThan(clusters.length / 25);
  });
});

describe('records of e-mail addresses alone', () => {
  it('are one person where these are equal, and nobody else', async () => {
    const emails = Array.from({ length: 60 }, (_, at) => `mira${at * 37}@shop${at % 7}.example`);
    const people = [...emails, ...emails.slice(0, 9)].map((email, at) => ({
      key: `${email}/${at}`,
      values: { email: at % 2 === 0 ? email : email.toUpperCase() },
    }));
    const { clusters } = await find(people, [{ name: 'email', kind: 'email' }]);
    expect(clusters.map((keys) => [...new Set(keys.map(personOf))])).toEqual(
      emails
        .slice(0, 9)
        .sort()
        .map((email) => [email]),
    );
  });
});

async function find(people: readonly MatchRecord[], spec: readonly AttributeSpec[]) {
  const batch = new MatchBatch(await trainModel(people, spec));
  for (const record of people) batch.add(record);
  const { clusters } = await clusterRecords(batch);
  return { clusters, pairs: people.filter(({ key }) => key.endsWith('/1')).length };
}

/** One to four people a home, of one family name or each of another; the key before the `/` tells the person. */
function homes(count: number, who: 'families' | 'lodgers', seed: number): MatchRecord[] {
  const random = seededRandom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]) => list[whole(list.length)] as T;
  const word = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const givenNames = Array.from({ length: 250 }, word);
  const familyNames = Array.from({ length: 300 }, word);
  const streets = Array.from({ length: 120 }, () => `${word()} street`);
  const codes = Array.from({ length: 60 }, () => `${10_000 + whole(80_000)}`);
  return Array.from({ length: count }, (_, home) => {
    const address = { street: pick(streets), number: `${1 + whole(120)}`, code: pick(codes) };
    const first = pick(familyNames);
    return Array.from({ length: 1 + whole(4) }, (_, at) => {
      const family = who === 'families' ? first : pick(familyNames);
      const person = { ...address, family, given: pick(givenNames) };
      const copies = random() < 0.35 ? [person, { ...person }] : [person];
      return copies.map((values, copy) => ({ key: `h${home}p${at}/${copy}`, values }));
    }).flat();
  }).flat();
}

function personOf(key: string): string {
  return key.split('/')[0] ?? '';
}
