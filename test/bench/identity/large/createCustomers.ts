import type { ProfileRow } from '../../../../src/dataset/ProfileRow.js';
import { hash32 } from '../../../../src/lib/hash32.js';
import { Chance } from '../base/Chance.js';
import { createHouseholds } from '../base/createHouseholds.js';
import type { Household } from '../base/Household.js';
import { misspell } from '../base/misspell.js';
import type { Customer } from './Customer.js';
import { CHANNELS, type Channel } from './channels.js';

/** A profile row, and the person of whom it is in truth. */
export interface CustomerRow {
  readonly row: ProfileRow;
  readonly person: string;
}

/** How many records people have: 3.3 on average, most of them in different channels. */
const RECORDS = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 7];
const PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  EMAIL: ['test@test.com', 'none@none.com', 'noreply@shop.example', 'n/a', 'unknown@example.com'],
  PHONE: ['0000000000', '06-00000000', '+31612345678', '0612345678', '1111111111'],
  LOYALTY_NUMBER: ['N/A', '0000', 'none'],
  DEVICE_ID: ['00000000-0000-0000-0000-000000000000', 'unknown'],
};
const ROLES = ['info', 'office', 'sales', 'reception', 'administratie'];

/**
 * What six channels of a retailer know of so many people: namesakes, households with one land line,
 * one tablet and sometimes one mailbox, employees behind role mailboxes, placeholders, mobile numbers
 * that passed from one person to another, typing errors, initials, swapped names, missing fields.
 */
export function* createCustomers(people: number, seed: number): Generator<CustomerRow> {
  const chance = new Chance(seed);
  const firms = Math.max(1, Math.ceil(people / 40));
  let [number, record, mobileBefore] = [0, 0, ''];
  for (const [at, one] of createHouseholds(people, chance).entries()) {
    // Every other country's postal codes name a street or part of it.
    const household = at % 2 === 0 ? one : { ...one, postcode: unitOf(one) };
    const tablet = `tablet-${number}`;
    const mailbox = chance.happens(0.04) ? household.people[0]?.email : undefined;
    for (const person of household.people) {
      const isRecycled = mobileBefore !== '' && chance.happens(0.05);
      const customer: Customer = {
        ...person,
        email: mailbox ?? person.email,
        mobile: isRecycled ? mobileBefore : `06${person.mobile.slice(-8)}`,
        tablet,
        phone: `phone-${number}`,
        card: `HC${1_000_000 + number}`,
        work: `${chance.pick(ROLES)}@firm${chance.whole(1, firms)}.example`,
      };
      mobileBefore = customer.mobile;
      const first = chance.whole(0, CHANNELS.length - 1);
      const count = chance.pick(RECORDS);
      for (let next = 0; next < count; next++) {
        const channel = CHANNELS[(first + next) % CHANNELS.length] as Channel;
        yield {
          row: writeRow(customer, household, channel, `${record++}`, chance),
          person: `${number}`,
        };
      }
      number += 1;
    }
  }
}

/** A code of some twenty houses, in the Dutch form. */
function unitOf({ street, houseNumber, postcode }: Household): string {
  const place = hash32(`${street} ${Math.floor(Number(houseNumber) / 20)}`) >>> 0;
  const letters = [place % 26, (place >>> 8) % 26].map((at) => String.fromCharCode(65 + at));
  return `${postcode.slice(0, 4)} ${letters.join('')}`;
}

function writeRow(
  customer: Customer,
  household: Household,
  { source, asks, shows }: Channel,
  owner: string,
  chance: Chance,
): ProfileRow {
  const write = (text: string) => (chance.happens(0.03) ? misspell(text, chance) : text);
  const [givenName, familyName] = chance.happens(0.02)
    ? [customer.familyName, customer.givenName]
    : [customer.givenName, customer.familyName];
  const given = chance.happens(0.05) ? `${givenName.charAt(0)}.` : write(givenName);
  const values: Record<string, string> = {
    EMAIL: chance.happens(0.02) ? customer.work : customer.email,
    PHONE: chance.happens(0.2) ? household.landLine : customer.mobile,
    DEVICE_ID: chance.happens(0.2) ? customer.tablet : customer.phone,
    LOYALTY_NUMBER: customer.card,
  };
  const identifiers = asks
    .filter(() => !chance.happens(0.15))
    .map((type) => ({
      type,
      value: chance.happens(0.02)
        ? chance.pick(PLACEHOLDERS[type] ?? [''])
        : chance.happens(0.01)
          ? misspell(values[type] ?? '', chance)
          : (values[type] ?? ''),
    }));
  const isNamed = shows.includes('name') && !chance.happens(0.04);
  const isAddressed = shows.includes('address') && !chance.happens(0.1);
  const isDated = shows.includes('birthDate') && !chance.happens(0.2);
  return {
    __typename: 'SourceProfile',
    dataset: 'profiles',
    source,
    key: owner,
    owner,
    position: { time: '', token: '' },
    givenName: isNamed ? given : null,
    familyName: isNamed ? write(familyName) : null,
    birthDate: isDated ? (chance.happens(0.02) ? '1900-01-01' : customer.birthDate) : null,
    addresses: isAddressed
      ? [
          {
            line1: `${household.street} ${household.houseNumber}`,
            postalCode: household.postcode,
            city: household.city,
            country: null,
          },
        ]
      : [],
    identifiers,
  };
}
