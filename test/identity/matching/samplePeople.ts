import type { AttributeSpec } from '../../../src/identity/matching/AttributeSpec.js';
import type { MatchRecord } from '../../../src/identity/matching/MatchRecord.js';
import { seededRandom } from '../../../src/lib/seededRandom.js';

export const SAMPLE_SPEC: readonly AttributeSpec[] = [
  { name: 'given', kind: 'givenName' },
  { name: 'family', kind: 'familyName' },
  { name: 'birth', kind: 'date' },
  { name: 'email', kind: 'email' },
  { name: 'city', kind: 'city' },
];

const GIVEN = 'anna bert carla david emma felix greta hugo ida jonas klara linus mila nora'.split(
  ' ',
);
const FAMILY =
  'archer baker cooper draper fisher gardner hunter mason potter sawyer tanner weaver'.split(' ');
const CITIES = 'london leeds hull york bath'.split(' ');

/** 100 people with two or three records each; the part of the key before the `/` tells the person. */
export function samplePeople(seed = 7): MatchRecord[] {
  const random = seededRandom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = (list: readonly string[]) => list[whole(list.length)] ?? '';
  return Array.from({ length: 100 }, (_, person) => {
    const [given, family, city] = [pick(GIVEN), pick(FAMILY), pick(CITIES)];
    const birth = `${1950 + whole(50)}-0${1 + whole(9)}-${10 + whole(18)}`;
    const email = `${given}.${family}${whole(999)}@example.com`;
    const full = { given, family, birth, email, city };
    const copies: MatchRecord['values'][] = [
      full,
      { ...full, family: `${family.slice(0, 2)}${family.slice(3)}`, city: null },
      { ...full, email: null },
    ];
    return copies
      .slice(0, 2 + whole(2))
      .map((values, copy): MatchRecord => ({ key: `p${person}/${copy}`, values }));
  }).flat();
}
