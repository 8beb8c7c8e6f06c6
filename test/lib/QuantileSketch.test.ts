import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QuantileSketch } from '../../src/lib/QuantileSketch.js';

function sketchOf(values: readonly number[]): QuantileSketch {
  const sketch = new QuantileSketch();
  for (const value of values) sketch.add(value);
  return sketch;
}

function exactly(values: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * values.length));
  return values.toSorted((a, b) => a - b)[rank - 1] as number;
}

const durations = fc.array(fc.double({ min: 0, max: 1e8, noNaN: true }), { minLength: 1 });
const shares = fc.constantFrom(0.01, 0.5, 0.9, 0.99, 1);

it('is exact while values are few, also when two are added up', () => {
  fc.assert(
    fc.property(durations, durations, shares, (one, other, share) => {
      const sum = sketchOf(one);
      sum.merge(sketchOf(other));
      expect(sum.quantile(share)).toBe(exactly([...one, ...other], share));
      expect(sum.count).toBe(one.length + other.length);
    }),
    { numRuns: 50 },
  );
});

it('is within 1 % of many values, also when sums of many and of few are added up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), shares, (seed, share) => {
      const values = Array.from({ length: 6_000 }, (_, place) => {
        const noise = Math.abs(Math.sin(seed + place * 12.9898) * 43_758.5453) % 1;
        return noise < 0.1 ? 0 : noise ** 4 * 1e6;
      });
      const sum = sketchOf(values.slice(0, 5_000));
      sum.merge(sketchOf(values.slice(5_000)));
      const exact = exactly(values, share);
      const found = sum.quantile(share) as number;
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * 0.0101 + 1e-8);
      const other = sketchOf(values.slice(5_000));
      other.merge(sketchOf(values.slice(0, 5_000)));
      expect(other.quantile(share)).toBe(found);
    }),
    { numRuns: 10 },
  );
});

it('knows no quantile of nothing', () => {
  expect(new QuantileSketch().quantile(0.5)).toBeUndefined();
});
