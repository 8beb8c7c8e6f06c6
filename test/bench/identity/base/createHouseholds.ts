import type { Chance } from './Chance.js';
import { createWords } from './createWords.js';
import type { Household, Person } from './Household.js';

const DOMAINS = ['gmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'gmx.de', 'web.de'];

interface Words {
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  readonly streets: readonly string[];
  readonly cities: readonly string[];
}

/** Households with so many people in all, their names as unevenly common as in life. */
export function createHouseholds(people: number, chance: Chance): Household[] {
  const words: Words = {
    givenNames: createWords(1_500, chance),
    familyNames: createWords(Math.max(2_000, Math.floor(people / 10)), chance),
    streets: createWords(3_000, chance),
    cities: createWords(400, chance),
  };
  const households: Household[] = [];
  for (let count = 0; count < people; ) {
    const household = createHousehold(words, Math.min(chance.whole(1, 4), people - count), chance);
    households.push(household);
    count += household.people.length;
  }
  return households;
}

function createHousehold(words: Words, size: number, chance: Chance): Household {
  const familyName = chance.pickCommon(words.familyNames);
  const city = chance.whole(0, words.cities.length - 1);
  return {
    street: `${chance.pickCommon(words.streets)} street`,
    houseNumber: String(chance.whole(1, 150)),
    postcode: String(10_000 + city * 200 + chance.whole(0, 20)),
    city: words.cities[city] ?? '',
    landLine: `4930${chance.whole(1_000_000, 9_999_999)}`,
    people: pickGivenNames(words.givenNames, size, chance).map((givenName) => {
      const name = chance.happens(0.8) ? familyName : chance.pickCommon(words.familyNames);
      return createPerson(givenName, name, chance);
    }),
  };
}

/** Parents seldom give a child their own name, and never two children the same. */
function pickGivenNames(names: readonly string[], size: number, chance: Chance): string[] {
  const picked: string[] = [];
  while (picked.length < size) {
    const name = chance.pickCommon(names);
    if (!picked.includes(name) || chance.happens(0.05)) picked.push(name);
  }
  return picked;
}

function createPerson(givenName: string, familyName: string, chance: Chance): Person {
  const year = chance.whole(1935, 2006);
  const month = String(chance.whole(1, 12)).padStart(2, '0');
  const day = String(chance.whole(1, 28)).padStart(2, '0');
  const local = chance.pick([
    `${givenName}.${familyName}`,
    `${givenName.charAt(0)}.${familyName}`,
    `${givenName}${familyName}`,
  ]);
  return {
    givenName,
    familyName,
    birthDate: `${year}-${month}-${day}`,
    email: `${local}${chance.whole(1, 999)}@${chance.pickCommon(DOMAINS)}`,
    mobile: `4917${chance.whole(10_000_000, 99_999_999)}`,
  };
}
