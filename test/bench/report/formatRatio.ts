import type { Tally } from '../measure/Tally.js';

/** A measure of a contender by that of the first one: `1.32×`. */
export function formatRatio(
  tally: Tally,
  [base]: readonly Tally[],
  measure: (tally: Tally) => number,
): string {
  return base === undefined ? '' : `${(measure(tally) / measure(base)).toFixed(2)}×`;
}
