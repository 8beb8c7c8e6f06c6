import { DAY } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { type Account, blankAccount } from './Account.js';
import type { VisitorProfile } from './Accounts.js';
import { recase } from './recase.js';
import { spellName } from './spellName.js';

const REGISTERS_AGAIN = 0.05;

/** Accounts of the web shop; some people register again, with another address. */
export function openShopAccounts(
  person: Person,
  firstOrderAt: number,
  app: VisitorProfile | undefined,
  { random, numbering, now }: Scene,
): Account[] {
  const createdAt = Math.min(person.knownSince, firstOrderAt) - DAY;
  const first: Account = {
    ...blankAccount(numbering.customer(), createdAt, laterThan(createdAt, now, random.next())),
    name: spellName(person, { own: 90, swapped: 3, nickname: 4, typo: 3 }, random),
    email: recase(person.email, random),
    phone: random.chance(0.7) ? person.phone : null,
    loyaltyNumber: random.chance(0.6) ? person.loyaltyNumber : null,
    deviceId: app !== undefined && random.chance(0.7) ? app.deviceId : null,
  };
  if (!random.chance(REGISTERS_AGAIN)) return [first];
  const again: Account = {
    ...blankAccount(numbering.customer(), createdAt, createdAt),
    name: spellName(person, { latin: 60, initial: 20, typo: 20 }, random),
    email: person.oldEmail ?? person.email,
    phone: random.chance(0.5) ? person.phone : null,
  };
  return [first, again];
}

/** A time between another and now. */
export function laterThan(at: number, now: number, share: number): number {
  return Math.floor(at + share * (now - at));
}
