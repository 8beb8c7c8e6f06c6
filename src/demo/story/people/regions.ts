import type { Random } from '../Random.js';
import type { HomeAddress } from './Person.js';

/** A country that people of the story live in. */
export interface Region {
  readonly country: string;
  readonly share: number;
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  postcode(random: Random): string;
}

/** Where customers live; what a country writes of addresses is its own. */
export const regions: readonly Region[] = [
  {
    country: 'NL',
    share: 78,
    cities: ['Amsterdam', 'Utrecht', 'Rotterdam', 'Den Haag', 'Haarlem', 'Zwolle', 'Groningen'],
    streets: ['Kerkstraat', 'Dorpsstraat', 'Molenweg', 'Lindelaan', 'Hoedenmakersstraat', 'Kade'],
    postcode: (random) => `${random.whole(1011, 9747)} ${letter(random)}${letter(random)}`,
  },
  {
    country: 'DE',
    share: 10,
    cities: ['Köln', 'Münster', 'Düsseldorf', 'Aachen', 'Oldenburg'],
    streets: ['Hauptstraße', 'Gartenweg', 'Bahnhofstraße', 'Lindenallee'],
    postcode: (random) => String(random.whole(20_095, 53_909)),
  },
  {
    country: 'FR',
    share: 6,
    cities: ['Lille', 'Paris', 'Reims'],
    streets: ['rue de la République', 'avenue des Tilleuls', 'place du Marché'],
    postcode: (random) => String(random.whole(51_100, 75_020)),
  },
  {
    country: 'GB',
    share: 6,
    cities: ['London', 'York', 'Bristol'],
    streets: ['Hatters Lane', 'Church Road', 'Mill Street'],
    postcode: (random) =>
      `${letter(random)}${random.whole(1, 9)} ${random.whole(1, 9)}${letter(random)}${letter(random)}`,
  },
];

/** An address within a region. */
export function createAddress(region: Region, random: Random): HomeAddress {
  return {
    street: random.pick(region.streets),
    houseNumber: `${random.whole(1, 240)}${random.chance(0.12) ? letter(random).toLowerCase() : ''}`,
    postcode: region.postcode(random),
    city: random.pick(region.cities),
    country: region.country,
  };
}

function letter(random: Random): string {
  return random.pick([...'ABCDEGHJKLMNPRSTVWXZ']);
}
