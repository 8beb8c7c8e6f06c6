import type { Account } from '../accounts/Account.js';
import { blankAccount } from '../accounts/Account.js';
import type { Accounts } from '../accounts/Accounts.js';
import { DAY, HOUR } from '../durations.js';
import { tillId } from '../Numbering.js';
import { personId } from '../people/createPeople.js';
import type { Person } from '../people/Person.js';

/** How the hat buyer is found. */
export const hatBuyerEmail = 'hat.buyer@example.com';

const PHONE = '+31690000017';
const NUMBER = 'HC100000172';
const NAME = { given: 'Henriëtte', family: 'Koper' };
const HANDLES = { twitter: 'hatbuyer', facebook: 'henri.koper' };

/** The hat buyer: she is in all silos, written differently in most. */
export function createHatBuyer(now: number): Person {
  return {
    id: personId(1),
    name: NAME,
    latinName: { given: 'Henriette', family: 'Koper' },
    nickname: 'Henri',
    language: 'nl',
    birthDate: '1984-02-29',
    email: hatBuyerEmail,
    oldEmail: null,
    phone: PHONE,
    address: {
      street: 'Hoedenmakersstraat',
      houseNumber: '17',
      postcode: '1017 HB',
      city: 'Amsterdam',
      country: 'NL',
    },
    loyaltyNumber: NUMBER,
    handles: HANDLES,
    habits: {
      orders: 3,
      online: 0.6,
      usesApp: true,
      gadget: 'tablet',
      visits: 1,
      inquiries: 1,
      getsMailings: true,
      opens: 0.6,
    },
    knownSince: now - (now % DAY) - 400 * DAY + 10 * HOUR,
    hasRoleMailbox: false,
  };
}

/** Her accounts: only together do they show that they are hers. */
export function hatBuyerAccounts({ knownSince: since }: Person): Accounts {
  const later = since + 200 * DAY;
  const account = (recordId: string, known: Partial<Account>): Account => ({
    ...blankAccount(recordId, since, later),
    ...known,
  });
  const tablet = { where: 'site', gadget: 'tablet' } as const;
  const app = { where: 'app', gadget: 'phone' } as const;
  const install = 'install-0017beef0017beef';
  return {
    shop: [
      account('100017', {
        name: NAME,
        email: 'Hat.Buyer@Example.com',
        phone: PHONE,
        loyaltyNumber: NUMBER,
        deviceId: install,
      }),
    ],
    stores: [
      account(tillId(17), {
        name: { given: 'H.', family: 'Koper' },
        phone: PHONE,
        loyaltyNumber: NUMBER,
      }),
    ],
    crm: [
      account('C-10017', {
        name: { given: 'Henriette', family: 'Koper' },
        email: hatBuyerEmail,
        phone: PHONE,
        customerNumber: '100017',
        handles: HANDLES,
      }),
    ],
    helpdesk: [
      account('8017', {
        name: { given: 'Henriette', family: 'Kooper' },
        email: 'HAT.BUYER@example.com',
        phone: PHONE,
      }),
    ],
    social: [
      {
        ...account('twitter:hatbuyer', { name: { given: 'Henri', family: '🎩' } }),
        network: 'twitter',
        handles: { twitter: 'hatbuyer' },
      },
      {
        ...account('facebook:henri.koper', { name: NAME, email: hatBuyerEmail }),
        network: 'facebook',
        handles: { facebook: 'henri.koper' },
      },
    ],
    behaviour: [
      {
        ...account('u400017', { email: hatBuyerEmail, deviceId: 'browser-0017cafe0017cafe' }),
        ...tablet,
      },
      { ...account('u400018', { email: hatBuyerEmail, deviceId: install }), ...app },
    ],
    loyalty: [
      account(NUMBER, {
        name: { given: 'Henriette', family: 'Koper' },
        email: 'Hat.buyer@example.com',
        loyaltyNumber: NUMBER,
      }),
    ],
    mailer: hatBuyerEmail,
  };
}
