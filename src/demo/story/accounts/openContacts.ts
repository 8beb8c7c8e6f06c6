import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { type Account, blankAccount } from './Account.js';
import { laterThan } from './openShopAccounts.js';
import { spellName } from './spellName.js';

/** The shop's own mailbox, which the staff writes into contacts that have no address. */
export const roleMailbox = 'support@hatshop.example';

const TWICE = 0.06;
const MERGED = 0.4;

/** Contacts of the CRM; some people are in it twice, and some of those were found out and merged. */
export function openContacts(
  person: Person,
  customerNumber: string | null,
  scene: Scene,
): Account[] {
  const { random } = scene;
  const first = openContact(person, customerNumber, scene);
  if (!random.chance(TWICE)) return [first];
  const second = openContact(person, null, scene);
  return [first, random.chance(MERGED) ? { ...second, mergedInto: first.recordId } : second];
}

function openContact(
  person: Person,
  customerNumber: string | null,
  { random, numbering, now }: Scene,
): Account {
  const { email, oldEmail, phone, loyaltyNumber, handles, hasRoleMailbox, knownSince } = person;
  const hasOld = oldEmail !== null && random.chance(0.6);
  const own = hasOld && random.chance(0.35) ? oldEmail : email;
  return {
    ...blankAccount(numbering.contact(), knownSince, laterThan(knownSince, now, random.next())),
    name: spellName(person, { own: 45, latin: 35, decomposed: 8, nickname: 7, typo: 5 }, random),
    email: hasRoleMailbox ? roleMailbox : own,
    secondEmail:
      hasRoleMailbox && random.chance(0.5) ? own : hasOld && own !== oldEmail ? oldEmail : null,
    phone: random.chance(0.65) ? phone : null,
    loyaltyNumber: random.chance(0.35) ? loyaltyNumber : null,
    customerNumber: random.chance(0.5) ? customerNumber : null,
    handles: random.chance(0.75) ? handles : {},
  };
}
