import { DAY } from '../durations.js';
import type { Life } from '../Life.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { type Account, blankAccount } from './Account.js';
import { type Accounts, recordSources } from './Accounts.js';
import { openContacts } from './openContacts.js';
import { openRequesters } from './openRequesters.js';
import { laterThan, openShopAccounts } from './openShopAccounts.js';
import { openSocialProfiles } from './openSocialProfiles.js';
import { openStoreCards } from './openStoreCards.js';
import { openVisitorProfiles } from './openVisitorProfiles.js';
import { spellName } from './spellName.js';

const IN_THE_CRM = { buyer: 0.62, other: 0.25 } as const;
const HAS_A_CARD = 0.06;
const MAILED_AT_OLD_ADDRESS = 0.1;

/** Gives a person the accounts that what they did left behind in the silos. */
export function openAccounts(
  person: Person,
  life: Omit<Life, 'person' | 'accounts'>,
  scene: Scene,
): Accounts {
  const { random, numbering } = scene;
  const { orders, events, inquiries, sends, permissions } = life;
  const firstIn = (book: 'shop' | 'stores') => orders.find((one) => one.book === book)?.placedAt;
  const handedOverAt = orders.find(({ handOverKey }) => handOverKey !== null)?.placedAt;
  const behaviour = openVisitorProfiles(person, events, scene);
  const [shopAt, storesAt] = [firstIn('shop'), firstIn('stores') ?? handedOverAt];
  const app = behaviour.find(({ where }) => where === 'app');
  const shop = shopAt === undefined ? [] : openShopAccounts(person, shopAt, app, scene);
  const hasCard = storesAt !== undefined || random.chance(HAS_A_CARD);
  const stores = hasCard ? openStoreCards(person, storesAt ?? scene.now - DAY, scene) : [];
  const odds = orders.length > 0 ? IN_THE_CRM.buyer : IN_THE_CRM.other;
  const isContact = person.hasRoleMailbox || random.chance(odds);
  const number = shop[0]?.recordId ?? null;
  const crm = isContact ? openContacts(person, number, scene) : [];
  const isMailed = sends.length > 0 || permissions.some(({ book }) => book === 'mailer');
  const isAtOldAddress = person.oldEmail !== null && random.chance(MAILED_AT_OLD_ADDRESS);
  const accounts: Accounts = {
    shop,
    stores,
    crm,
    helpdesk: openRequesters(person, inquiries, scene),
    social: openSocialProfiles(person, inquiries, scene),
    behaviour,
    loyalty: joinClub(person, scene),
    mailer: isMailed ? (isAtOldAddress ? person.oldEmail : person.email) : null,
  };
  const isKnown = recordSources.some((source) => accounts[source].length > 0);
  if (isKnown) return accounts;
  // Nobody is in the story whom no silo knows.
  const contact = { ...blankAccount(numbering.contact(), person.knownSince), name: person.name };
  return { ...accounts, crm: [{ ...contact, email: person.email, phone: person.phone }] };
}

function joinClub(person: Person, { random, now }: Scene): Account[] {
  const { loyaltyNumber, email, oldEmail, knownSince } = person;
  if (loyaltyNumber === null) return [];
  return [
    {
      ...blankAccount(loyaltyNumber, knownSince, laterThan(knownSince, now, random.next())),
      name: spellName(person, { latin: 80, initial: 8, nickname: 6, typo: 6 }, random),
      email: random.chance(0.12) ? oldEmail : random.chance(0.97) ? email : null,
      loyaltyNumber,
    },
  ];
}
