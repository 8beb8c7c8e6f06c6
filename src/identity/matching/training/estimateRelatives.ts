import type { Dependences } from './Dependences.js';
import { estimateMatching } from './estimateMatching.js';
import type { AttributeSharing, HouseholdSharing } from './householdSharing.js';

/** Shares of the levels among pairs of one household, from their counts, within what such people may share. */
export function estimateRelatives(
  counts: readonly Float64Array[],
  u: readonly Float64Array<ArrayBuffer>[],
  dependences: Dependences,
  sharing: readonly AttributeSharing[],
): Float64Array<ArrayBuffer>[] {
  return estimateMatching(counts, dependences).map((rows, attribute) => {
    const its = sharing[attribute] ?? 'any';
    const strangers = u[attribute] ?? rows;
    if (its === 'any') return rows;
    if (its === 'strangers') return strangers;
    const levels = dependences.levels[attribute] ?? 0;
    for (let from = 0; from < rows.length; from += levels) {
      const until = from + levels;
      holdDown(rows.subarray(from, until), strangers.subarray(from, until), its);
    }
    return rows;
  });
}

function holdDown(
  row: Float64Array,
  strangers: Float64Array,
  { closest, most, elseStrangers }: HouseholdSharing,
): void {
  const seen = row.subarray(0, closest).reduce((sum, share) => sum + share, 0);
  const shared = Math.min(seen, most);
  row.set(
    row.map((share, level) => {
      const isShared = level < closest;
      const same = isShared ? (share * shared) / seen : 0;
      if (elseStrangers) return same + (strangers[level] ?? 0) * (1 - shared);
      return isShared ? same : (share * (1 - shared)) / (1 - seen);
    }),
  );
}
