import { DAY, YEAR } from '../durations.js';
import { Random } from '../Random.js';
import { createHabits } from './createHabits.js';
import { cultures } from './cultures.js';
import { DistinctTexts } from './DistinctTexts.js';
import { nicknames } from './nicknames.js';
import type { HomeAddress, Network, Person, PersonName } from './Person.js';
import { PhoneBook } from './PhoneBook.js';
import { createAddress, regions } from './regions.js';

/** How many people of which chance to make, and when their story ends. */
export interface PeopleOptions {
  readonly count: number;
  /** Number of the first; those before it are told by hand. */
  readonly first: number;
  readonly seed: number;
  readonly now: number;
}

interface Household {
  readonly culture: (typeof cultures)[number];
  readonly family: { readonly own: string; readonly latin: string };
  readonly address: HomeAddress;
  readonly phone: string | null;
}

interface Registers {
  readonly phones: PhoneBook;
  readonly mailNames: DistinctTexts;
  readonly handles: DistinctTexts;
}

/** People who carry the shop's own mailbox, out of all; among few, a dozen would be a third of them. */
const ROLE_MAILBOXES = 16;
const FEW = 40;
const PROVIDERS = ['example.com', 'example.org', 'example.net', 'mail.example', 'post.example'];

/** Makes people, household by household: families share an address, a name and often a telephone. */
export function* createPeople({ count, first, seed, now }: PeopleOptions): Generator<Person> {
  const registers = {
    phones: new PhoneBook(),
    mailNames: new DistinctTexts(),
    handles: new DistinctTexts(),
  };
  const every = Math.max(3, Math.floor(count / ROLE_MAILBOXES));
  let made = 0;
  for (let home = 0; made < count; home++) {
    const random = new Random(`${seed}/household/${home}`);
    const size = Number(random.weighted({ 1: 58, 2: 24, 3: 11, 4: 7 }));
    const household = createHousehold(random, size, registers);
    const names = new Set<string>();
    for (let member = 0; member < size && made < count; member++, made++) {
      const own = random.fork(member);
      const hasRoleMailbox = count >= FEW && made % every === 2;
      const person = createPerson(household, first + made, own, registers, now, names);
      yield { ...person, hasRoleMailbox };
    }
  }
}

function createHousehold(random: Random, size: number, { phones }: Registers): Household {
  const culture = pickByShare(cultures, random);
  const region = pickByShare(regions, random);
  const address = createAddress(region, random);
  const sharesPhone = size > 1 && random.chance(0.4);
  return {
    culture,
    family: random.pick(culture.family),
    address,
    phone: sharesPhone ? phones.next(address.country) : null,
  };
}

function createPerson(
  { culture, family, address, phone: sharedPhone }: Household,
  number: number,
  random: Random,
  { phones, mailNames, handles }: Registers,
  now: number,
  namesAtHome: Set<string>,
): Omit<Person, 'hasRoleMailbox'> {
  let given = random.pick(culture.given);
  while (namesAtHome.has(given.own)) given = random.pick(culture.given);
  namesAtHome.add(given.own);
  const latinName = { given: given.latin, family: family.latin };
  const mailName = mailNames.claim(mailNameOf(latinName, random));
  const provider = random.pick(PROVIDERS);
  const hasOwnPhone = sharedPhone === null && random.chance(0.9);
  const habits = createHabits(random);
  return {
    id: personId(number),
    name: { given: given.own, family: family.own },
    latinName,
    nickname: nicknames[given.own] ?? null,
    language: culture.language,
    birthDate: birthDate(random),
    email: random.chance(0.94) ? `${mailName}@${provider}` : null,
    oldEmail: random.chance(0.16)
      ? `${mailNames.claim(mailNameOf(latinName, random))}@old-post.example`
      : null,
    phone: hasOwnPhone ? phones.next(address.country) : sharedPhone,
    address,
    loyaltyNumber: random.chance(0.55) ? loyaltyNumber(number) : null,
    handles: createHandles(latinName, random, handles),
    habits,
    knownSince: Math.floor(now - random.between(5 * DAY, 2.5 * YEAR)),
  };
}

/** The truth's name for a person. */
export function personId(number: number): string {
  return `person-${String(number).padStart(6, '0')}`;
}

function pickByShare<T extends { readonly share: number }>(items: readonly T[], random: Random): T {
  const weights = Object.fromEntries(items.map(({ share }, place) => [String(place), share]));
  return items[Number(random.weighted(weights))] as T;
}

function mailNameOf({ given, family }: PersonName, random: Random): string {
  const [first, last] = [plain(given), plain(family)];
  const form = random.weighted({ full: 60, initial: 20, reversed: 8, year: 12 });
  if (form === 'initial') return `${first[0]}.${last}`;
  if (form === 'reversed') return `${last}.${first}`;
  return form === 'year' ? `${first}${random.whole(60, 99)}` : `${first}.${last}`;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function birthDate(random: Random): string {
  const year = random.whole(1942, 2006);
  return new Date(Date.UTC(year, 0, random.whole(1, 365))).toISOString().slice(0, 10);
}

/** The club's numbers end with a digit that makes the sum of all a multiple of ten. */
function loyaltyNumber(number: number): string {
  const digits = String(30_000_000 + number * 37);
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return `HC${digits}${(10 - (sum % 10)) % 10}`;
}

function createHandles(
  { given, family }: PersonName,
  random: Random,
  taken: DistinctTexts,
): Partial<Record<Network, string>> {
  const [first, last] = [plain(given), plain(family)];
  const handles: Partial<Record<Network, string>> = {};
  if (random.chance(0.2)) {
    const form = random.weighted({ fan: 1, plain: 3, short: 2 });
    const text =
      form === 'fan'
        ? `${first}loveshats`
        : form === 'short'
          ? `${first}_${last[0]}`
          : first + last;
    handles.twitter = taken.claim(text);
  }
  if (random.chance(0.16)) handles.facebook = taken.claim(`${first}.${last}`);
  if (random.chance(0.06)) handles.linkedin = taken.claim(`${first}-${last}`);
  return handles;
}
