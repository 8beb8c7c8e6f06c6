import { seededRandom } from '../../src/lib/seededRandom.js';

const GIVEN = 'anna bert carla david emma felix greta hugo ida jonas klara linus mila nora'.split(
  ' ',
);
const FAMILY =
  'archer baker cooper draper fisher gardner hunter mason potter sawyer tanner weaver'.split(' ');
const CITIES = 'london leeds hull york bath'.split(' ');

/** What a silo knows of a person. */
export interface AlikePerson {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly born: string;
  readonly email: string | null;
  readonly city: string;
  readonly card?: string;
}

/**
 * 60 people of two records each, `p7-0` and `p7-1`, that have no identifier in common: the second
 * has no address and its family name wants a letter.
 */
export function alikePeople(): AlikePerson[] {
  const random = seededRandom(7);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = (list: readonly string[]) => list[whole(list.length)] ?? '';
  return Array.from({ length: 60 }, (_, at) => {
    const [given, family, city] = [pick(GIVEN), pick(FAMILY), pick(CITIES)];
    const born = `${1950 + whole(50)}-0${2 + whole(8)}-${10 + whole(18)}`;
    const email = `${given}.${family}${at}@example.com`;
    const first = { id: `p${at}-0`, given, family, born, email, city };
    const second = {
      ...first,
      id: `p${at}-1`,
      family: family.slice(0, 2) + family.slice(3),
      email: null,
    };
    return [first, second];
  }).flat();
}

/** How the silo's documents are mapped. */
export const alikeMapping = {
  recordId: 'id',
  givenName: 'given',
  familyName: 'family',
  birthDate: 'born',
  identifiers: { EMAIL: 'email', LOYALTY_NUMBER: 'card' },
};
