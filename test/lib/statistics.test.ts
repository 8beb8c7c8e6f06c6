import { describe, expect, it } from '@jest/globals';
import { newcombeInterval } from '../../src/lib/statistics/newcombeInterval.js';
import { sampleRatioTest } from '../../src/lib/statistics/sampleRatioTest.js';
import { twoProportionTest } from '../../src/lib/statistics/twoProportionTest.js';
import { wilsonInterval } from '../../src/lib/statistics/wilsonInterval.js';

const of = (successes: number, trials: number) => ({ successes, trials });

describe('intervals of proportions', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
  // methods", Statistics in Medicine 17 (1998), 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('are those of Newcombe’s table for %i of %i', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('intervals of differences', () => {
  // R. G. Newcombe, "Interval estimation for the difference between independent proportions:
  // comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890, table II, method 10.
  it.each([
    [of(56, 70), of(48, 80), 0.0524, 0.3339],
    [of(9, 10), of(3, 10), 0.1705, 0.809],
    [of(6, 7), of(2, 7), 0.0582, 0.8062],
    [of(5, 56), of(0, 29), -0.0381, 0.1926],
    [of(0, 10), of(0, 20), -0.1611, 0.2775],
    [of(0, 10), of(0, 10), -0.2775, 0.2775],
    [of(10, 10), of(0, 20), 0.6791, 1],
    [of(10, 10), of(0, 10), 0.6075, 1],
  ])('are those of Newcombe’s table for %j and %j', (a, b, low, high) => {
    const interval = newcombeInterval(a, b);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('tests of proportions', () => {
  // Physicians' Health Study: A. Agresti, "An Introduction to Categorical Data Analysis", 2nd edition
  // (2007), table 2.3: heart attacks of 11,034 on placebo and 11,037 on aspirin; chi-square 25.01.
  it('find the chi-square of the aspirin study', () => {
    const p = twoProportionTest(of(189, 11_034), of(104, 11_037));
    expect(p / 5.69e-7).toBeCloseTo(1, 2);
  });

  it('find nothing where nobody or everybody succeeded', () => {
    expect(twoProportionTest(of(0, 10), of(0, 20))).toBe(1);
    expect(twoProportionTest(of(10, 10), of(20, 20))).toBe(1);
  });

  // R. Kohavi, D. Tang, Y. Xu, "Trustworthy Online Controlled Experiments" (2020), chapter 3:
  // 821,588 users in control, 815,482 in treatment, by an intended half each: p = 1.8E-6.
  it('find the sample ratio mismatch of Kohavi, Tang and Xu', () => {
    expect(sampleRatioTest(815_482, 821_588, 0.5).toExponential(1)).toBe('1.8e-6');
  });

  it('find none where the shares are as intended, or nobody is there yet', () => {
    expect(sampleRatioTest(100, 900, 0.1)).toBe(1);
    expect(sampleRatioTest(0, 0, 0.1)).toBe(1);
  });
});
