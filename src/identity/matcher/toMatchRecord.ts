import type { IdentityRecord } from '../IdentityRecord.js';
import { isPlaceholder } from '../identifiers/isPlaceholder.js';
import type { MatchRecord } from '../matching/MatchRecord.js';

/** The match features of a record; of several identifiers of one type, the first in their order counts. */
export function toMatchRecord({
  key,
  source,
  name,
  attributes,
  identifiers,
}: IdentityRecord): MatchRecord {
  const values: Record<string, string | null> = {
    ...attributes,
    givenName: name?.given ?? null,
    familyName: name?.family ?? null,
  };
  for (const { type, value } of identifiers) {
    const known = values[type];
    if (isPlaceholder(type, value) || (known != null && known <= value)) continue;
    values[type] = value;
  }
  return { key, values, file: source };
}
