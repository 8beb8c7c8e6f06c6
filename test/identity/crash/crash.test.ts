import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTestMongo, type TestMongo } from '../../support/openTestMongo.js';
import { crashRound } from './crashRound.js';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await openTestMongo();
});
afterAll(() => mongo.close());

it.each([1, 2, 3, 4, 6, 9])(
  'customers are whole after two processes that merge were killed at write %i',
  async (killAt) => {
    const { wrong } = await crashRound(mongo.url, killAt);
    expect(wrong).toEqual([]);
  },
  60_000,
);
