import { chiSquareTail } from './chiSquareTail.js';
import type { Proportion } from './Proportion.js';

/**
 * The two-sided p-value of the hypothesis that two proportions are equal: Pearson's chi-square test
 * without continuity correction, which is the pooled z-test squared. 1 where nobody or everybody
 * succeeded.
 */
export function twoProportionTest(a: Proportion, b: Proportion): number {
  const pooled = (a.successes + b.successes) / (a.trials + b.trials);
  const variance = pooled * (1 - pooled) * (1 / a.trials + 1 / b.trials);
  if (variance === 0) return 1;
  const difference = a.successes / a.trials - b.successes / b.trials;
  return chiSquareTail(difference ** 2 / variance);
}
