import { IANAZone } from 'luxon';
import type { Account } from '../../story/accounts/Account.js';
import { MINUTE } from '../../story/durations.js';
import type { Person } from '../../story/people/Person.js';
import { writeLongPhone } from '../writePhone.js';

/** One field that the company added to the CRM's own. */
export interface CustomField {
  readonly id: number;
  readonly value: string;
}

/** A contact as the CRM's interface shows it. */
export interface Contact {
  readonly id: string;
  readonly name: { readonly first: string; readonly last: string } | null;
  readonly emails: readonly { readonly address: string; readonly kind: string }[];
  readonly phones: readonly { readonly number: string }[];
  readonly address: {
    readonly lines: readonly string[];
    readonly zip: string;
    readonly town: string;
    readonly land: string;
  } | null;
  readonly lang: string;
  readonly custom_fields: readonly CustomField[];
  readonly merged_into: string | null;
  readonly changed: string;
}

const LANDS: Readonly<Record<string, string>> = {
  NL: 'Niederlande',
  DE: 'Deutschland',
  FR: 'Frankreich',
  GB: 'Großbritannien',
};
const zone = IANAZone.create('Europe/Berlin');

/** Writes a contact as the CRM keeps it: German at heart, and most of it in numbered fields. */
export function createContact(account: Account, person: Person): Contact {
  const { recordId, name, email, secondEmail, phone, changedAt, mergedInto } = account;
  const { address, language } = person;
  const { street, houseNumber, postcode, city, country } = address;
  const knowsAddress = account.createdAt % 10 < 6;
  return {
    id: recordId,
    name: name && { first: name.given, last: name.family },
    emails: [
      ...(email === null ? [] : [{ address: email, kind: 'main' }]),
      ...(secondEmail === null ? [] : [{ address: secondEmail, kind: 'other' }]),
    ],
    phones: phone === null ? [] : [{ number: writeLongPhone(phone) }],
    address: knowsAddress
      ? {
          lines: [`${street} ${houseNumber}`],
          zip: postcode,
          town: city,
          land: LANDS[country] ?? country,
        }
      : null,
    lang: language,
    custom_fields: customFields(account, person),
    merged_into: mergedInto,
    changed: localTime(changedAt),
  };
}

function customFields(account: Account, { birthDate }: Person): CustomField[] {
  const { customerNumber, loyaltyNumber, handles, createdAt } = account;
  const [year, month, day] = birthDate.split('-');
  const fields: [number, string | null | undefined][] = [
    [12, customerNumber && `${customerNumber.slice(0, 3)}.${customerNumber.slice(3)}`],
    [36, createdAt % 10 < 5 ? `${day}/${month}/${year}` : null],
    [41, loyaltyNumber],
    [77, handles.twitter && `@${handles.twitter}`],
    [78, handles.facebook],
    [79, handles.linkedin],
  ];
  return fields.flatMap(([id, value]) => (value ? [{ id, value }] : []));
}

/** `21.11.2026 14:03`, by the clock of the CRM's home. */
function localTime(at: number): string {
  const [date = '', time = ''] = new Date(at + zone.offset(at) * MINUTE).toISOString().split('T');
  return `${date.split('-').reverse().join('.')} ${time.slice(0, 5)}`;
}
