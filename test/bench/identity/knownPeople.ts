import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { People } from './People.js';
import { type ColumnMapping, readPeople } from './readPeople.js';

const FAKE_1000: ColumnMapping = {
  id: 'unique_id',
  truth: 'cluster',
  columns: {
    first_name: 'givenName',
    surname: 'familyName',
    dob: 'date',
    city: 'city',
    email: 'email',
  },
};

const FEBRL_4: ColumnMapping = {
  id: 'rec_id',
  truth: 'rec_id',
  truthPattern: /^rec-(\d+)-/u,
  columns: {
    given_name: 'givenName',
    surname: 'familyName',
    street_number: 'number',
    address_1: 'street',
    address_2: 'street',
    suburb: 'city',
    postcode: 'postalCode',
    state: 'text',
    date_of_birth: 'date',
    soc_sec_id: 'identifier',
  },
};

/** The labelled people of a data folder; null where the folder is missing. */
export function knownPeople(folder: string): People[] | null {
  if (!existsSync(join(folder, 'fake_1000.csv'))) return null;
  const febrl = ['febrl4a.csv', 'febrl4b.csv'].map((file) => join(folder, file));
  return [
    readPeople('fake_1000', [join(folder, 'fake_1000.csv')], FAKE_1000),
    readPeople('FEBRL 4', febrl, FEBRL_4),
  ];
}
