import type { TermFrequency } from '../MatchModel.js';
import type { FeatureColumn } from '../values/FeatureColumn.js';
import { countValues } from './countValues.js';

/** Values that fewer people have are not named in the model. */
const LEAST_PEOPLE = 5;
const MAX_TERMS = 1_000;

/** How common the values of an attribute are among other people than the one at hand. */
export interface Terms {
  readonly terms: readonly TermFrequency[];
  readonly rareFrequency: number;
}

/**
 * Term frequencies of a column: of the records that have a value, those that are not expected to be
 * duplicates of one another (`recordsPerPerson`), as a share of all.
 */
export function countTerms(
  column: FeatureColumn,
  size: number,
  recordsPerPerson: number,
  u: number,
): Terms {
  const counts = countValues(column, size);
  const known = counts.reduce((sum, count) => sum + count, 0);
  const least = Math.min(u, 1 / Math.max(known, 1));
  const frequencyOf = (count: number) => Math.max((count - recordsPerPerson) / known, least);
  const listed = listCommon(counts, LEAST_PEOPLE * recordsPerPerson)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_TERMS);
  const terms = listed.map(([id, count]) => ({
    value: column.pool.valueOf(id),
    frequency: frequencyOf(count),
  }));
  const named = listed.reduce((sum, [, count]) => sum + count, 0) / Math.max(known, 1);
  const told = listed.reduce((sum, [, count]) => sum + (count / known) * frequencyOf(count), 0);
  // What the named values leave of u; counts of rare values would tell of duplicates instead.
  const left = named < 1 ? (u - told) / (1 - named) : least;
  return { terms, rareFrequency: Math.min(Math.max(left, least), Math.max(u, least)) };
}

function listCommon(counts: Int32Array, leastCount: number): (readonly [number, number])[] {
  const common: (readonly [number, number])[] = [];
  for (const [id, count] of counts.entries()) if (count >= leastCount) common.push([id, count]);
  return common;
}
