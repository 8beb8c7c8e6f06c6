import type { Dependences } from './Dependences.js';
import { estimateMatching } from './estimateMatching.js';
import type { AttributeSharing, HomeSharing, HouseholdSharing } from './householdSharing.js';

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
      const row = rows.subarray(from, until);
      if ('least' in its) holdUp(row, its);
      else holdDown(row, strangers.subarray(from, until), its);
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

function holdUp(row: Float64Array, { closest, least }: HomeSharing): void {
  const seen = row.subarray(0, closest).reduce((sum, share) => sum + share, 0);
  if (seen >= least) return;
  row.set(
    row.map((share, level) =>
      level < closest ? (share * least) / seen : (share * (1 - least)) / (1 - seen),
    ),
  );
}
