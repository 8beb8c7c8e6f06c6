import { DAY } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { type Account, blankAccount } from './Account.js';
import { laterThan } from './openShopAccounts.js';
import { recase } from './recase.js';
import { spellName } from './spellName.js';

/** What is typed at the till where a number must be typed and nobody wants to give one. */
const placeholderPhone = '+31600000000';

const SECOND_CARD = 0.05;

/** Cards of the shops, typed at the till: a telephone number mostly, a name often, an address seldom. */
export function openStoreCards(person: Person, firstAt: number, scene: Scene): Account[] {
  const count = scene.random.chance(SECOND_CARD) ? 2 : 1;
  return Array.from({ length: count }, () => openCard(person, firstAt, scene));
}

function openCard(person: Person, firstAt: number, { random, numbering, now }: Scene): Account {
  const createdAt = Math.min(person.knownSince, firstAt) - DAY;
  const phone = random.chance(0.92) ? person.phone : null;
  const name = random.chance(0.96)
    ? spellName(person, { latin: 45, initial: 28, nickname: 10, typo: 12, swapped: 5 }, random)
    : null;
  return {
    ...blankAccount(numbering.till(), createdAt, laterThan(createdAt, now, random.next())),
    name,
    email: random.chance(0.7) ? recase(person.email, random) : null,
    phone: phone ?? (random.chance(0.4) ? placeholderPhone : null),
    loyaltyNumber: random.chance(0.92) ? person.loyaltyNumber : null,
  };
}
