import type { ProfileRow } from '../dataset/ProfileRow.js';
import { isNumberType } from '../sources/isNumberType.js';
import { readAttributes } from './attributes/readAttributes.js';
import { createCustomerId } from './createCustomerId.js';
import type { IdentityHasher } from './IdentityHasher.js';
import type { IdentityRecord, RecordIdentifier } from './IdentityRecord.js';
import { type NormalisationRules, normaliseIdentifier } from './identifiers/normaliseIdentifier.js';
import { foldName } from './names/foldName.js';

/** Makes of a profile row what linking needs; identifiers that cannot be one are left out. */
export function createIdentityRecord(
  row: ProfileRow,
  hasher: IdentityHasher,
  rules: NormalisationRules,
  now: Date,
): IdentityRecord {
  const identifiers = new Map<string, RecordIdentifier>();
  for (const { type, value: raw } of row.identifiers ?? []) {
    const value = normaliseIdentifier(type, raw, rules);
    if (value === undefined) continue;
    const key = hasher.identifier(type, value);
    if (identifiers.has(key)) continue;
    const written = isNumberType(type) && raw.trim() !== value ? { written: raw.trim() } : {};
    identifiers.set(key, { type, value, ...written, key, firstSeenAt: now.toISOString() });
  }
  const name = foldName(row, rules.region);
  const attributes = readAttributes(row, now);
  return {
    key: hasher.record(row.source, row.owner),
    source: row.source,
    recordId: row.owner,
    identifiers: [...identifiers.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    name,
    attributes,
    linkKeys: [],
    fingerprint: hasher.content(
      name?.given ?? '',
      name?.family ?? '',
      ...Object.values(attributes).map((value) => value ?? ''),
      ...[...identifiers.keys()].sort(),
      ...[...identifiers.values()].flatMap(({ written = [] }) => written).sort(),
    ),
    birthId: createCustomerId(),
    mergedInto: null,
  };
}
