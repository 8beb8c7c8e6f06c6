import type { AttributeSpec } from '../../../../src/identity/matching/AttributeSpec.js';
import type { MatchRecord } from '../../../../src/identity/matching/MatchRecord.js';
import type { People } from '../People.js';
import { Chance } from './Chance.js';
import { createHouseholds } from './createHouseholds.js';
import type { Household, Person } from './Household.js';
import { misspell } from './misspell.js';

const SPEC: readonly AttributeSpec[] = [
  { name: 'givenName', kind: 'givenName' },
  { name: 'familyName', kind: 'familyName' },
  { name: 'birthDate', kind: 'date' },
  { name: 'email', kind: 'email' },
  { name: 'phone', kind: 'phone' },
  { name: 'street', kind: 'street' },
  { name: 'houseNumber', kind: 'number' },
  { name: 'postcode', kind: 'postalCode' },
  { name: 'city', kind: 'city' },
];

/** What each of six channels asks a customer for. */
const CHANNELS: readonly (readonly string[])[] = [
  ['givenName', 'familyName', 'email', 'phone', 'street', 'houseNumber', 'postcode', 'city'],
  ['givenName', 'familyName', 'email', 'birthDate', 'phone'],
  ['givenName', 'familyName', 'birthDate', 'street', 'houseNumber', 'postcode', 'city'],
  ['givenName', 'familyName', 'email', 'postcode', 'city'],
  ['givenName', 'familyName', 'phone', 'birthDate', 'postcode'],
  ['givenName', 'familyName', 'email', 'birthDate', 'city'],
];

const MAILBOXES = ['info@acme.example', 'office@firm.example', 'none@none.example'];

/**
 * Customers of six channels who live in households: names that many share, one land line and address
 * for a family, role mailboxes, placeholder dates, typing errors, swapped names and missing fields.
 */
export function createBase(records: number, seed: number): People {
  const chance = new Chance(seed);
  const list: MatchRecord[] = [];
  const truth = new Map<string, string>();
  const households = createHouseholds(Math.ceil(records * 0.3), chance);
  const people = households.flatMap((household) =>
    household.people.map((person) => ({ household, person })),
  );
  while (list.length < records) {
    // Every person has a record; the others fall to people at random.
    const one = list.length < people.length ? list.length : chance.whole(0, people.length - 1);
    const { household, person } = people[one] as (typeof people)[number];
    const key = `r${String(list.length).padStart(8, '0')}`;
    list.push({ key, values: writeDown(person, household, chance) });
    truth.set(key, String(one));
  }
  return { name: `generated ${records}`, spec: SPEC, records: list, truth, isOneToOne: false };
}

function writeDown(person: Person, household: Household, chance: Chance): Record<string, string> {
  const { street, houseNumber, postcode, city } = household;
  const [givenName, familyName] = chance.happens(0.02)
    ? [person.familyName, person.givenName]
    : [person.givenName, person.familyName];
  const all: Record<string, string> = {
    givenName: chance.happens(0.05) ? givenName.charAt(0) : givenName,
    familyName,
    birthDate: chance.happens(0.02) ? '1900-01-01' : person.birthDate,
    email: chance.happens(0.01) ? chance.pick(MAILBOXES) : person.email,
    phone: chance.happens(0.25) ? household.landLine : person.mobile,
    street,
    houseNumber,
    postcode,
    city,
  };
  const asked = chance.pick(CHANNELS).filter(() => !chance.happens(0.08));
  return Object.fromEntries(
    asked.map((name) => {
      const value = all[name] ?? '';
      return [name, chance.happens(0.06) ? misspell(value, chance) : value];
    }),
  );
}
