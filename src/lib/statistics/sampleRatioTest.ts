import { chiSquareTail } from './chiSquareTail.js';

/**
 * The p-value of the hypothesis that a group has the share of all that it was to have: the chi-square
 * test of goodness of fit that experiments are checked for a mismatch of their sample ratio with
 * (A. Fabijan et al., "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments", KDD 2019).
 */
export function sampleRatioTest(inGroup: number, others: number, intendedShare: number): number {
  const all = inGroup + others;
  if (all === 0) return 1;
  const expected = all * intendedShare;
  const distance = (inGroup - expected) ** 2;
  return chiSquareTail(distance / expected + distance / (all - expected));
}
