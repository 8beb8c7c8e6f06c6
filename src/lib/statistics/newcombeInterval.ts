import type { Proportion } from './Proportion.js';
import { type Interval, wilsonInterval } from './wilsonInterval.js';

/**
 * The interval of 95 % of the difference of two independent proportions, by Newcombe's hybrid score
 * method without continuity correction (method 10 of R. G. Newcombe, "Interval estimation for the
 * difference between independent proportions", Statistics in Medicine 17, 1998, 873–890).
 */
export function newcombeInterval(a: Proportion, b: Proportion): Interval {
  const [p, q] = [a.successes / a.trials, b.successes / b.trials];
  const [ofA, ofB] = [a, b].map(({ successes, trials }) => wilsonInterval(successes, trials)) as [
    Interval,
    Interval,
  ];
  return {
    low: p - q - Math.hypot(p - ofA.low, ofB.high - q),
    high: p - q + Math.hypot(ofA.high - p, q - ofB.low),
  };
}
