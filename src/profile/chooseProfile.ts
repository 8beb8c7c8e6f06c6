import type { AddressValue, ProfileRow } from '../dataset/ProfileRow.js';
import {
  type NormalisationRules,
  normaliseIdentifier,
} from '../identity/identifiers/normaliseIdentifier.js';
import { foldText } from '../identity/names/foldName.js';
import type { Profile, SourcedValue } from './Profile.js';

/** The values of a profile, without how they were come by. */
export type ProfileValues = Omit<Profile, 'sourceProfiles' | 'complete' | 'freshness'>;

/**
 * Chooses the golden values: the sources' word counts in the order of the configuration, and within
 * a source that of the record changed last. The outcome does not depend on the order of the rows.
 */
export function chooseProfile(
  rows: readonly ProfileRow[],
  sourceOrder: readonly string[],
  rules: NormalisationRules,
): ProfileValues {
  const ranked = [...rows].sort((a, b) => compareRank(a, b, sourceOrder));
  const first = (pick: (row: ProfileRow) => string | null | undefined) =>
    ranked.map(pick).find((value) => value != null && value.trim() !== '') ?? null;
  const givenName = first((row) => row.givenName);
  const familyName = first((row) => row.familyName);
  const emails = contactPoints(ranked, 'EMAIL', rules);
  const phones = contactPoints(ranked, 'PHONE', rules);
  const fullName = [givenName, familyName].filter((part) => part !== null).join(' ');
  return {
    displayName: fullName === '' ? first((row) => row.displayName) : fullName,
    givenName,
    familyName,
    birthDate: first((row) => row.birthDate),
    language: first((row) => row.language),
    primaryEmail: emails[0]?.value ?? null,
    primaryPhone: phones[0]?.value ?? null,
    emails,
    phones,
    addresses: foldAddresses(ranked.flatMap(({ addresses }) => addresses ?? [])),
  };
}

function compareRank(a: ProfileRow, b: ProfileRow, sourceOrder: readonly string[]): number {
  const bySource = sourceOrder.indexOf(a.source) - sourceOrder.indexOf(b.source);
  if (bySource !== 0) return bySource;
  if (a.position.time !== b.position.time) return a.position.time < b.position.time ? 1 : -1;
  return a.owner < b.owner ? -1 : 1;
}

function contactPoints(
  rows: readonly ProfileRow[],
  type: string,
  rules: NormalisationRules,
): SourcedValue[] {
  const points = new Map<string, SourcedValue>();
  for (const { source, identifiers } of rows) {
    for (const identifier of identifiers ?? []) {
      if (identifier.type !== type) continue;
      const value = normaliseIdentifier(type, identifier.value, rules);
      if (value !== undefined && !points.has(value)) points.set(value, { value, source });
    }
  }
  return [...points.values()];
}

/** Addresses that differ in case, accents and punctuation only are one. */
function foldAddresses(addresses: readonly AddressValue[]): Required<AddressValue>[] {
  const folded = new Map<string, Required<AddressValue>>();
  for (const one of addresses) {
    const address = {
      line1: one.line1 ?? null,
      line2: one.line2 ?? null,
      city: one.city ?? null,
      postalCode: one.postalCode ?? null,
      region: one.region ?? null,
      country: one.country ?? null,
    };
    const parts = Object.values(address).map((part) => foldText(part ?? ''));
    const key = parts.join('|').replaceAll(' ', '');
    if (parts.some((part) => part !== '') && !folded.has(key)) folded.set(key, address);
  }
  return [...folded.values()];
}
