import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AttributeSpec } from '../../../src/identity/matching/AttributeSpec.js';
import { MatchBatch } from '../../../src/identity/matching/batch/MatchBatch.js';
import { clusterRecords } from '../../../src/identity/matching/clustering/clusterRecords.js';
import type { MatchModel } from '../../../src/identity/matching/MatchModel.js';
import type { MatchRecord } from '../../../src/identity/matching/MatchRecord.js';
import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { seededRandom } from '../../../src/lib/seededRandom.js';

const SPEC: readonly AttributeSpec[] = [
  { name: 'given', kind: 'givenName' },
  { name: 'family', kind: 'familyName' },
  { name: 'birth', kind: 'date' },
  { name: 'street', kind: 'street' },
  { name: 'email', kind: 'email' },
  { name: 'phone', kind: 'phone' },
];
const GIVEN =
  'anna bert carla david emma felix greta hugo ida jonas klara linus mila nora otto paula rasmus stella viktor wilma'.split(
    ' ',
  );
const SYLLABLES = 'bar den fol gim har kes lun mor nis pol rud sten tov wil'.split(' ');

describe('households that share a mailbox and a telephone, with twins among them', () => {
  const people = households(400);
  let model: MatchModel;

  beforeAll(async () => {
    model = await trainModel(people, SPEC);
  });

  it('are not learnt as one person', () => {
    const pairs = people.filter(({ key }) => key.endsWith('/1')).length;
    expect(model.training.expectedMatches).toBeGreaterThan(pairs * 0.85);
    expect(model.training.expectedMatches).toBeLessThan(pairs * 1.15);
  });

  it('are parted into persons', async () => {
    const batch = new MatchBatch(model);
    for (const record of people) batch.add(record);
    const { clusters } = await clusterRecords(batch);
    const mixed = clusters.filter((keys) => new Set(keys.map(personOf)).size > 1);
    expect(clusters.length).toBeGreaterThan(200);
    expect(mixed.length).toBeLessThan(clusters.length / 100);
  });
});

/** Two to four people a household, in every twelfth twins; the key before the `/` tells the person. */
function households(count: number): MatchRecord[] {
  const random = seededRandom(3);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = (list: readonly string[]) => list[whole(list.length)] ?? '';
  const word = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const day = () => `${1950 + whole(50)}-${10 + whole(3)}-${10 + whole(18)}`;
  return Array.from({ length: count }, (_, home) => {
    const shared = {
      family: word(),
      street: `${word()} street`,
      email: `${word()}${whole(99)}@example.com`,
      phone: `${30_000_000 + whole(9_000_000)}`,
    };
    const others = GIVEN.toSorted(() => random() - 0.5);
    const twinsBorn = home % 12 === 0 ? day() : null;
    return Array.from({ length: 2 + whole(3) }, (_, at) => {
      const person = {
        ...shared,
        given: others[at] ?? '',
        birth: (at < 2 ? twinsBorn : null) ?? day(),
      };
      const copies = random() < 0.3 ? [person, { ...person, phone: null }] : [person];
      return copies.map((values, copy) => ({ key: `h${home}p${at}/${copy}`, values }));
    }).flat();
  }).flat();
}

function personOf(key: string): string {
  return key.split('/')[0] ?? '';
}
