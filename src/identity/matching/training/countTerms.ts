import type { TermFrequency } from '../MatchModel.js';
import type { FeatureColumn } from '../values/FeatureTable.js';

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
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const least = Math.min(u, 1 / Math.max(known, 1));
  const frequencyOf = (count: number) => Math.max((count - recordsPerPerson) / known, least);
  const listed = [...counts]
    .filter(([, count]) => count >= LEAST_PEOPLE * recordsPerPerson)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_TERMS);
  for (const [id] of listed) counts.delete(id);
  const terms = listed.map(([id, count]) => ({
    value: column.pool.valueOf(id),
    frequency: frequencyOf(count),
  }));
  return { terms, rareFrequency: averageFrequency([...counts.values()], frequencyOf, least) };
}

function countValues({ ids }: FeatureColumn, size: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids.subarray(0, size)) {
    if (id > 0) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The mean over records: a value counts as often as it occurs. */
function averageFrequency(
  counts: readonly number[],
  frequencyOf: (count: number) => number,
  least: number,
): number {
  const records = counts.reduce((sum, count) => sum + count, 0);
  if (records === 0) return least;
  return counts.reduce((sum, count) => sum + frequencyOf(count) * count, 0) / records;
}
