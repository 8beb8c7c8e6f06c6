import type { Dependences } from './Dependences.js';
import type { AttributeSharing } from './householdSharing.js';

/**
 * The part of the pairs counted for households that can be some: where too few share their name or
 * address, the rest are neighbours and lodgers, who tell nothing of how many relatives there are.
 */
export function shareAtHome(
  counts: readonly Float64Array[],
  { levels }: Dependences,
  sharing: readonly AttributeSharing[],
): number {
  const shares = counts.map((rows, attribute) => {
    const its = sharing[attribute] ?? 'any';
    if (typeof its === 'string' || !('least' in its)) return 1;
    const row = rows.subarray(0, levels[attribute]);
    const known = row.reduce((sum, count) => sum + count, 0);
    const same = row.subarray(0, its.closest).reduce((sum, count) => sum + count, 0);
    return known === 0 ? 1 : same / known / its.least;
  });
  return Math.min(1, ...shares);
}
