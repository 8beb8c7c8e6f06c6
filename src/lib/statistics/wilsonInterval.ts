/** The 97.5 % quantile of the standard normal distribution: for intervals of 95 %. */
const Z_95 = 1.959963984540054;

/** The two ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of 95 % of a proportion, by Wilson's score method without continuity correction
 * (E. B. Wilson, JASA 22, 1927; method 3 of R. G. Newcombe, Statistics in Medicine 17, 1998, 857–872).
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  const p = successes / trials;
  const z2 = Z_95 ** 2;
  const middle = 2 * successes + z2;
  const spread = Z_95 * Math.sqrt(z2 + 4 * successes * (1 - p));
  const scale = 2 * (trials + z2);
  return {
    low: successes === 0 ? 0 : (middle - spread) / scale,
    high: successes === trials ? 1 : (middle + spread) / scale,
  };
}
