import { expect, it } from '@jest/globals';
import { measureLarge } from '../bench/identity/large/measureLarge.js';

it('links a base of six channels by the default rules, and does not chain what people share', async () => {
  const { rules, naive } = await measureLarge(2_000, 7);
  expect(rules.precision).toBeGreaterThan(0.993);
  expect(rules.recall).toBeGreaterThan(0.75);
  expect(rules.largestCluster).toBeLessThanOrEqual(10);
  // Role mailboxes, placeholders and tablets make one customer of hundreds.
  expect(naive.largestCluster).toBeGreaterThan(100);
});
