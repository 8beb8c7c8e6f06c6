import type { Inquiry } from '../contact/Inquiry.js';
import { DAY } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { type Account, blankAccount } from './Account.js';
import { recase } from './recase.js';
import { spellName } from './spellName.js';

/** Whether an exchange left anything at the help desk. */
function isAtTheDesk({ ticket, contacts }: Inquiry): boolean {
  const media = contacts.map(({ medium }) => medium);
  return (
    ticket !== null || media.some((one) => one === 'email' || one === 'chat' || one === 'phone')
  );
}

/** Requesters of the help desk; whoever writes from another address becomes another requester. */
export function openRequesters(
  person: Person,
  inquiries: readonly Inquiry[],
  { random, numbering }: Scene,
): Account[] {
  const atTheDesk = inquiries.filter(isAtTheDesk);
  if (atTheDesk.length === 0) return [];
  const firstAt = Math.min(
    ...atTheDesk.map(({ contacts }) => contacts[0]?.at ?? person.knownSince),
  );
  const odds = { latin: 62, nickname: 12, initial: 8, decomposed: 6, typo: 4, own: 8 };
  const first: Account = {
    ...blankAccount(numbering.requester(), firstAt - DAY),
    name: spellName(person, odds, random),
    email: recase(person.email, random),
    phone: random.chance(0.45) || person.email === null ? person.phone : null,
  };
  const writesFromElsewhere = person.oldEmail !== null && random.chance(0.25);
  if (!writesFromElsewhere) return [first];
  const other: Account = {
    ...blankAccount(numbering.requester(), firstAt - DAY),
    name: spellName(person, odds, random),
    email: person.oldEmail,
  };
  return [first, other];
}
