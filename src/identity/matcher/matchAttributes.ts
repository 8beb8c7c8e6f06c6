import type { AttributeSpec } from '../matching/AttributeSpec.js';
import type { MatchRecord } from '../matching/MatchRecord.js';

/**
 * What profiles can be compared by. Numbers and handles that somebody issued are left to the rules:
 * that two of them are nearly equal tells nothing, as they are given out one after the other.
 */
const ATTRIBUTES: readonly AttributeSpec[] = [
  { name: 'givenName', kind: 'givenName' },
  { name: 'familyName', kind: 'familyName' },
  { name: 'birthDate', kind: 'date' },
  { name: 'street', kind: 'street' },
  { name: 'houseNumber', kind: 'number' },
  { name: 'postalCode', kind: 'postalCode' },
  { name: 'city', kind: 'city' },
  { name: 'EMAIL', kind: 'email' },
  { name: 'PHONE', kind: 'phone' },
];

/** The attributes that two or more of the records have. */
export function matchAttributes(records: readonly MatchRecord[]): AttributeSpec[] {
  return ATTRIBUTES.filter(
    ({ name }) => records.filter(({ values }) => values[name] != null).length > 1,
  );
}
