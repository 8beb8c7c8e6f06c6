import type { AttributeKind, AttributeSpec } from '../matching/AttributeSpec.js';
import type { MatchRecord } from '../matching/MatchRecord.js';

const PERSON: readonly AttributeSpec[] = [
  { name: 'givenName', kind: 'givenName' },
  { name: 'familyName', kind: 'familyName' },
  { name: 'birthDate', kind: 'date' },
  { name: 'street', kind: 'street' },
  { name: 'houseNumber', kind: 'number' },
  { name: 'postalCode', kind: 'postalCode' },
  { name: 'city', kind: 'city' },
];

const KINDS: Readonly<Record<string, AttributeKind>> = { EMAIL: 'email', PHONE: 'phone' };

/**
 * What records can be compared by: of names, date of birth, address and each sort of identifier, all
 * that two or more of the records have.
 */
export function matchAttributes(
  identifierTypes: readonly string[],
  records: readonly MatchRecord[],
): AttributeSpec[] {
  const identifiers = identifierTypes.map((name) => ({ name, kind: KINDS[name] ?? 'identifier' }));
  return [...PERSON, ...identifiers].filter(
    ({ name }) => records.filter(({ values }) => values[name] != null).length > 1,
  );
}
