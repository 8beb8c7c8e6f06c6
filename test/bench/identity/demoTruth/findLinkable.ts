import type { IdentityRecord } from '../../../../src/identity/IdentityRecord.js';
import { isPlaceholder } from '../../../../src/identity/identifiers/isPlaceholder.js';
import { DisjointSets } from '../../../../src/identity/linking/clusters/DisjointSets.js';

/**
 * What nobody can do better: the true records of each person, joined wherever two have any value in
 * common: an identifier, or the birth date, or the postal code. Between these parts of a person
 * there is no evidence but the name.
 */
export function findLinkable(
  records: readonly IdentityRecord[],
  personOf: (record: IdentityRecord) => string,
): IdentityRecord[][] {
  const sets = new DisjointSets(records.length);
  const firsts = new Map<string, number>();
  for (const [place, record] of records.entries()) {
    for (const value of valuesOf(record)) {
      const key = `${personOf(record)} ${value}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, place);
      else sets.join(first, place);
    }
  }
  const parts = new Map<number, IdentityRecord[]>();
  for (const [place, record] of records.entries()) {
    const root = sets.find(place);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [record]);
    else part.push(record);
  }
  return [...parts.values()];
}

function valuesOf({ identifiers, attributes: { birthDate, postalCode } }: IdentityRecord) {
  return [
    ...identifiers.filter(({ type, value }) => !isPlaceholder(type, value)).map(({ key }) => key),
    ...(birthDate === null ? [] : [birthDate]),
    ...(postalCode === null ? [] : [postalCode]),
  ];
}
