import { errorFunction } from 'simple-statistics';

/** The probability that a chi-square value of one degree of freedom is larger than this one. */
export function chiSquareTail(value: number): number {
  return Math.min(1, Math.max(0, 1 - errorFunction(Math.sqrt(value / 2))));
}
