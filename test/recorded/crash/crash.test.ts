import { expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { fewerOnRealEngine } from '../../support/fewerOnRealEngine.js';
import { followActivity } from '../../support/followActivity.js';
import { createTestStore } from '../../support/startTestGateway.js';
import { crashRound, startSurvivor } from './crashRound.js';

const ROUNDS = fewerOnRealEngine(6);
const ACTIVITY = `subscription ($id: ID!) { customerActivity(customerId: $id) { id ... on RecordedInteraction { text } } }`;

it('loses nothing it acknowledged when a process is killed again and again while it records, and tells of all of it once', async () => {
  const store = await createTestStore();
  const survivor = await startSurvivor(store);
  const { gateway, customerId, recorded } = survivor;
  const follower = followActivity<{ text: string }>(`${gateway.url}/graphql`, ACTIVITY, {
    id: customerId,
  });
  await eventually(() => gateway.log.some((line) => line.includes('"subscribed"')));
  for (let round = 0; round < ROUNDS; round++) {
    expect(await crashRound(store, survivor, round, 1 + round)).toEqual([]);
  }
  await eventually(() => follower.told.length >= recorded.size);
  expect(follower.told.map(({ text }) => text).toSorted()).toEqual([...recorded].toSorted());
  await follower.close();
  await gateway.close();
  await store.close();
}, 300_000);
