import type { ProfileRow } from '../../dataset/ProfileRow.js';
import type { NormalisationRules } from '../../identity/identifiers/normaliseIdentifier.js';
import { distinctValues } from '../distinctValues.js';
import { originOf } from '../originOf.js';
import type { ProfileRankings } from '../ProfileRankings.js';
import type { DataQuality, ValueConflict } from './DataQuality.js';
import { findInvalidValues } from './findInvalidValues.js';
import type { InvalidValue } from './InvalidValue.js';

const DAY_LENGTH = 'YYYY-MM-DD'.length;
/** Attributes with one value; `displayName` is made of them. */
const SINGLE = ['givenName', 'familyName', 'birthDate', 'language'] as const;

/** Says where the records of a person differ, and which of their values cannot be right. */
export function assessQuality(
  rows: readonly ProfileRow[],
  rankings: ProfileRankings,
  normalisation: NormalisationRules,
): DataQuality {
  const today = new Date().toISOString().slice(0, DAY_LENGTH);
  return {
    conflicts: SINGLE.flatMap((attribute): ValueConflict[] => {
      const values = distinctValues(rankings.texts(attribute)).filter(({ text }) => text !== '');
      return values.length < 2 ? [] : [{ attribute, values: values.map(originOf) }];
    }),
    invalidValues: rows
      .flatMap((row) => findInvalidValues(row, normalisation, today))
      .sort(inOrder),
  };
}

/** So that the outcome does not depend on the order of the records. */
function inOrder(a: InvalidValue, b: InvalidValue): number {
  const [first, second] = [a, b].map(({ attribute, source, recordId, value }) =>
    [attribute, source, recordId, value ?? ''].join('\u0000'),
  ) as [string, string];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
