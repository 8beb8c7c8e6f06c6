import { type Account, blankAccount } from './accounts/Account.js';
import { agents } from './contact/agents.js';
import type { Inquiry } from './contact/Inquiry.js';
import { HOUR, MINUTE, YEAR } from './durations.js';
import type { Life } from './Life.js';
import { personId } from './people/createPeople.js';
import type { Person } from './people/Person.js';

const TICKETS = 2_400;
const EMAIL = 'wardrobe@theatre.example';
const NAME = { given: 'Theo', family: 'Kostuum' };

/**
 * The wardrobe master of a theatre, who writes whenever a hat is missing: one requester with
 * thousands of tickets, on whom paging that reads too much breaks down.
 */
export function heavyRequester(now: number): Life {
  const person: Person = {
    id: personId(2),
    name: NAME,
    latinName: NAME,
    nickname: null,
    language: 'nl',
    birthDate: '1971-05-05',
    email: EMAIL,
    oldEmail: null,
    phone: null,
    address: {
      street: 'Kade',
      houseNumber: '3',
      postcode: '1018 AB',
      city: 'Amsterdam',
      country: 'NL',
    },
    loyaltyNumber: null,
    handles: {},
    habits: {
      orders: 0,
      online: 0,
      usesApp: false,
      gadget: 'desktop',
      visits: 0,
      inquiries: TICKETS,
      getsMailings: false,
      opens: 0,
    },
    knownSince: now - 2 * YEAR,
    hasRoleMailbox: false,
  };
  const account = (recordId: string): Account => ({
    ...blankAccount(recordId, person.knownSince),
    name: NAME,
    email: EMAIL,
  });
  return {
    person,
    accounts: {
      shop: [],
      stores: [],
      crm: [account('C-10018')],
      helpdesk: [account('8018')],
      social: [],
      behaviour: [],
      loyalty: [],
      mailer: null,
    },
    orders: [],
    returns: [],
    events: [],
    inquiries: Array.from({ length: TICKETS }, (_, place) => request(place, now)),
    sends: [],
    permissions: [],
    bookings: [],
    trial: undefined,
  };
}

function request(place: number, now: number): Inquiry {
  const openedAt = Math.floor(now - YEAR + ((place + 0.5) / TICKETS) * YEAR);
  const answeredAt = openedAt + 2 * HOUR + (place % 90) * MINUTE;
  const solvedAt = answeredAt + 3 * HOUR;
  const subject = `Act ${1 + (place % 5)}, scene ${1 + (place % 7)}: a hat is missing`;
  const isSolved = solvedAt < now;
  return {
    aim: 'service',
    subject,
    order: null,
    ticket: {
      key: String(10_001 + place),
      subject,
      medium: 'email',
      openedAt,
      firstRespondedAt: answeredAt < now ? answeredAt : null,
      solvedAt: isSolved ? solvedAt : null,
      stage: isSolved ? 'closed' : 'open',
      priority: 'urgent',
      agent: agents[place % agents.length] as string,
      stars: null,
      openedFor: null,
      namesOrder: false,
    },
    contacts: [],
    slot: 0,
  };
}
