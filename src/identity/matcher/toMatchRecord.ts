import type { IdentityRecord } from '../IdentityRecord.js';
import { isPlaceholder } from '../identifiers/isPlaceholder.js';
import type { MatchRecord } from '../matching/MatchRecord.js';
import { comparedValue } from '../rules/comparedValue.js';
import { isOfName } from './isOfName.js';

/**
 * The match features of a record; of several identifiers of one type, the first in their order counts.
 * Placeholders tell nothing, nor do e-mail addresses that only repeat the name.
 */
export function toMatchRecord(record: IdentityRecord): MatchRecord {
  const { key, source, name, attributes, identifiers } = record;
  const values: Record<string, string | null> = {
    ...attributes,
    givenName: name?.given ?? null,
    familyName: name?.family ?? null,
  };
  for (const { type, value: written } of identifiers) {
    const value = comparedValue(type, written);
    const known = values[type];
    if (isPlaceholder(type, written) || (known != null && known <= value)) continue;
    if (type === 'EMAIL' && name !== null && isOfName(value, name)) continue;
    values[type] = value;
  }
  return { key, values, file: source };
}
