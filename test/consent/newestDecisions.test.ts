import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ConsentContent } from '../../src/consent/ConsentContent.js';
import { newestDecisions } from '../../src/consent/newestDecisions.js';
import { sortableTime } from '../../src/dataset/Position.js';
import { PartingLane } from '../../src/sources/own/PartingLane.js';
import { SourceError } from '../../src/sources/SourceError.js';
import { ConsentStore } from '../../src/store/ConsentStore.js';
import { createVault } from '../../src/store/createVault.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';

let mongo: TestClient;
let store: ConsentStore<ConsentContent>;
const database = `t_${randomBytes(8).toString('hex')}`;

beforeAll(async () => {
  mongo = await openTestClient();
  const vault = createVault([randomBytes(32).toString('base64')]);
  store = new ConsentStore(mongo.client.db(database), vault, 'default');
  await ConsentStore.createIndexes(mongo.client.db(database));
});
afterAll(async () => {
  await mongo.client.db(database).dropDatabase();
  await mongo.close();
});

const dayOf = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
const until = (id: string | null, version: number, day: number) =>
  PartingLane.of({ id, version, at: dayOf(day) });

/** Writes a decision that was taken and recorded on a day of January. */
async function decided(customerId: string, day: number, status: string, version?: number) {
  const at = dayOf(day);
  const use = { channel: 'EMAIL', purpose: 'MARKETING', evidence: null, recordedBy: 'kim' };
  await store.insert({
    key: `${customerId} ${day}`,
    input: '',
    customerId,
    at: sortableTime(at),
    recordedAt: new Date(at),
    content: {
      ...use,
      status,
      decidedAt: at,
      ...(version !== undefined && { customerVersion: version }),
    },
    deliveries: [],
  });
}

async function keysOf(lane: string, limit = 10, starts?: ReadonlyMap<string, never>) {
  const found = (await newestDecisions(store, [lane], { limit, ...(starts && { starts }) })).get(
    lane,
  );
  return found instanceof SourceError ? found.code : found?.map(({ key }) => key);
}

it('tells by the version that was seen what came before a parting, and by the time where none was noted', async () => {
  await decided('old', 2, 'REVOKED');
  await decided('old', 4, 'REVOKED');
  await decided('new', 2, 'REVOKED', 3);
  await decided('new', 4, 'REVOKED', 4);
  await decided('new', 3, 'REVOKED', 5);
  expect(await keysOf(until('old', 0, 3))).toEqual(['old 2']);
  expect(await keysOf(until('new', 4, 1))).toEqual(['new 4', 'new 2']);
  expect(await keysOf(until('new', 0, 9))).toEqual([]);
});

it('finds what was recorded against a use behind however many grants, page by page', async () => {
  for (let day = 1; day <= 250; day++) {
    await decided('many', day, [7, 120, 130].includes(day) ? 'REVOKED' : 'GRANTED', 1);
  }
  const lane = until('many', 1, 400);
  expect(await keysOf(lane)).toEqual(['many 130', 'many 120', 'many 7']);
  expect(await keysOf(lane, 1)).toEqual(['many 130', 'many 120']);
  const start = { time: sortableTime(dayOf(130)), token: 'many 130' };
  expect(await keysOf(lane, 1, new Map([[lane, start as never]]))).toEqual(['many 120', 'many 7']);
});

it('keeps the lanes of an id and of partings from it apart', async () => {
  await decided('both', 1, 'REVOKED', 1);
  await decided('both', 2, 'REVOKED', 2);
  await decided('both', 3, 'GRANTED', 3);
  const lanes = ['both', until('both', 1, 9), until('both', 2, 9)];
  const found = await newestDecisions(store, lanes, { limit: 5 });
  expect(lanes.map((lane) => [...(found.get(lane) as [])].length)).toEqual([3, 1, 2]);
});

it('cannot tell what was recorded on those who are not kept', async () => {
  expect(await keysOf(until(null, 1, 1))).toBe('SOURCE_BAD_RESPONSE');
});
