import { expect, it } from '@jest/globals';
import { runSoak } from './runSoak.js';

/** A minute in CI, long enough elsewhere for every kind of fault to come. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 8);

it('tells many clients nothing but the truth while silos fail at random', async () => {
  const mongodbUrl = process.env.MONGODB_URI;
  const outcome = await runSoak({
    seconds: SECONDS,
    clients: 64,
    customers: 12,
    seed: Date.now(),
    ...(mongodbUrl ? { mongodbUrl } : {}),
  });
  expect(outcome).toMatchObject({ lies: [], rejections: [] });
  expect(outcome.answers).toBeGreaterThan(0);
  expect(outcome.incomplete).toBeGreaterThan(0);
}, 180_000);
