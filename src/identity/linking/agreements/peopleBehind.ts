import { nameKey } from '../../names/nameKey.js';
import { namesConflict } from '../../names/namesConflict.js';
import type { PersonName } from '../../names/PersonName.js';

/**
 * The people whom some names are of, each by the fullest of their names: no two of them can be one.
 * Counting ends with one more than the limit, so that a value of thousands is told in one pass.
 */
export function peopleBehind(
  names: Iterable<PersonName | null>,
  limit: number,
  areTwo: (a: PersonName, b: PersonName) => boolean = namesConflict,
): readonly PersonName[] {
  const distinct = new Map<string, PersonName>();
  for (const name of names) if (name !== null) distinct.set(nameKey(name), name);
  if (distinct.size < 2) return [...distinct.values()];
  const people: PersonName[] = [];
  for (const name of [...distinct.values()].sort(fullestFirst)) {
    if (people.every((person) => areTwo(person, name))) people.push(name);
    if (people.length > limit) break;
  }
  return people;
}

function fullestFirst(a: PersonName, b: PersonName): number {
  const difference = fullness(b) - fullness(a);
  return difference === 0 ? (nameKey(a) < nameKey(b) ? -1 : 1) : difference;
}

function fullness({ given, family }: PersonName): number {
  const givenWeight = given === '' ? 0 : given.split(' ')[0]?.length === 1 ? 1_000 : 2_000;
  return givenWeight + (family === '' ? 0 : 1_000) + given.length + family.length;
}
