import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Long, ObjectId, Timestamp } from 'mongodb';
import { constant, dateTime, mongodb } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { openTestDatabase, type TestMongoDatabase } from '../support/openTestDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const TIMELINE = `query ($first: Int!, $after: String, $filter: TimelineFilter) {
  customer(by: { identifier: { type: EMAIL, value: "jan@example.com" } }) {
    timeline(first: $first, after: $after, filter: $filter) {
      nodes { summary }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
/** Of another source, whose clock is finer: each begins a page of a timeline read one by one. */
const FINE = [
  '2026-01-01T12:00:00.250537Z',
  '2026-01-01T12:00:00.250537Z',
  '2026-01-01T12:00:00.000001Z',
  '2026-01-01T11:59:59.999500Z',
];
/** Milliseconds behind noon, from the newest. */
const COARSE = [1_000, 251, 250, 1, 0, -1, -1_000];
const NOON = Date.UTC(2026, 0, 1, 12);

const iso = (ms: number) => new Date(ms).toISOString();

interface Clock {
  readonly name: string;
  readonly write: (ms: number) => unknown;
  readonly format?: 'unix' | 'unixMs' | 'objectId' | 'bsonTimestamp';
  readonly zone?: string;
  /** Where they cannot tell all of them. */
  readonly times?: readonly number[];
}

const CLOCKS: readonly Clock[] = [
  { name: 'dates', write: (ms) => new Date(ms) },
  { name: 'milliseconds', write: (ms) => ms, format: 'unixMs' },
  { name: 'seconds', write: (ms) => ms / 1000, format: 'unix' },
  { name: 'texts', write: iso },
  { name: 'texts with a blank', write: (ms) => iso(ms).replace('T', ' ').slice(0, -1) },
  {
    name: 'texts of whole seconds',
    write: (ms) => `${iso(ms).slice(0, 19)}Z`,
    times: [1_000, 0, -1_000],
  },
  { name: 'texts of many digits', write: (ms) => iso(ms).replace('Z', '000+00:00') },
  {
    name: 'texts by a clock of Berlin',
    write: (ms) => iso(ms + 3_600_000).slice(0, -1),
    zone: 'Europe/Berlin',
  },
  {
    name: 'ObjectIds',
    write: (ms) => ObjectId.createFromHexString(`${(ms / 1000).toString(16)}${'7'.repeat(16)}`),
    format: 'objectId',
    times: [1_000, 0, -1_000],
  },
  {
    name: 'Timestamps',
    write: (ms) => new Timestamp({ t: ms / 1000, i: 7 }),
    format: 'bsonTimestamp',
    times: [1_000, 0, -1_000],
  },
  {
    name: 'numbers, dates and texts',
    write: (ms) => [ms, new Date(ms), iso(ms), Long.fromNumber(ms)][Math.abs(ms) % 4],
    format: 'unixMs',
  },
  {
    name: 'numbers and dates',
    write: (ms) => (ms % 2 === 0 ? ms : new Date(ms)),
    format: 'unixMs',
  },
];

const timesOf = ({ times = COARSE }: Clock) => times;

let mongo: TestMongoDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestDatabase();
  const { url, name, db: database } = mongo;
  await database.collection('people').insertOne({ number: '1', email: 'jan@example.com' });
  for (const clock of CLOCKS) {
    await database
      .collection(clock.name)
      .insertMany(timesOf(clock).map((ms) => ({ person: '1', ms, at: clock.write(NOON + ms) })));
  }
  await database.collection('days').insertMany(
    [-1, 0, 1].map((day) => ({
      person: '1',
      is: `days ${day}`,
      at: iso(NOON + day * 86_400_000).slice(0, 10),
    })),
  );
  const sources = CLOCKS.map(({ name: collection, format, zone }, place) => [
    // In the middle of the others, so that rows of one instant come on both sides.
    `clock${place}`,
    mongodb({
      url,
      database: name,
      profiles: { collection: 'people', recordId: 'number', identifiers: { EMAIL: 'email' } },
      events: {
        collection,
        recordId: 'person',
        occurredAt: dateTime('at', { ...(format && { format }), ...(zone && { zone }) }),
        summary: ({ ms }: { ms: number }) => `${collection} ${ms}`,
        name: constant('looked'),
      },
    }),
  ]);
  const fine = (letter: string) =>
    memory({
      silo: new MemorySilo({
        profiles: [{ id: '1', email: 'jan@example.com' }],
        events: FINE.map((at, place) => ({ id: `${place}`, person: '1', at, is: letter + place })),
      }),
      profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } },
      events: { recordId: 'person', id: 'id', occurredAt: 'at', summary: 'is', name: 'is' },
    });
  rotunda = await startTestGateway({
    sources: {
      a: fine('a'),
      ...Object.fromEntries(sources),
      days: mongodb({
        url,
        database: name,
        profiles: { collection: 'people', recordId: 'number', identifiers: { EMAIL: 'email' } },
        calls: { collection: 'days', recordId: 'person', occurredAt: 'at', summary: 'is' },
      }),
      z: fine('z'),
    },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
});

async function read(first: number, filter = {}): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await rotunda.ask(TIMELINE, { first, after, filter });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data.customer.timeline;
    seen.push(...nodes.map((one: { summary: string }) => one.summary));
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
  }
}

describe('documents that date themselves more coarsely than what other sources have', () => {
  it.each([1, 2, 3, 5])('are all in a timeline that is read by pages of %d', async (first) => {
    const whole = await read(100);
    expect(whole).toHaveLength(CLOCKS.flatMap(timesOf).length + 2 * FINE.length + 3);
    expect(await read(first)).toEqual(whole);
  });

  it.each(CLOCKS)('are kept to finer bounds where they are $name', async (clock) => {
    const own = new Set(timesOf(clock).map((ms) => `${clock.name} ${ms}`));
    const within = async (filter: object) =>
      (await read(100, filter)).filter((row) => own.has(row));
    const named = (isWanted: (ms: number) => boolean) =>
      timesOf(clock)
        .filter(isWanted)
        .map((ms) => `${clock.name} ${ms}`);
    const from = '2026-01-01T12:00:00.000001Z';
    const to = '2026-01-01T12:00:00.250537Z';
    expect(await within({ from })).toEqual(named((ms) => ms >= 1));
    expect(await within({ to })).toEqual(named((ms) => ms <= 250));
    expect(await within({ from, to })).toEqual(named((ms) => ms >= 1 && ms <= 250));
  });

  it.each(CLOCKS)(
    'are kept to bounds of their own fineness where they are $name',
    async (clock) => {
      const own = new Set(timesOf(clock).map((ms) => `${clock.name} ${ms}`));
      const named = timesOf(clock).filter((ms) => ms >= 0 && ms < 250);
      const filter = { from: '2026-01-01T12:00:00Z', to: '2026-01-01T12:00:00.250Z' };
      expect((await read(100, filter)).filter((row) => own.has(row))).toEqual(
        named.map((ms) => `${clock.name} ${ms}`),
      );
    },
  );

  it.each([
    ['2026-01-01T00:00:00Z', ['days 1', 'days 0']],
    ['2026-01-01T00:00:00.000001Z', ['days 1']],
    ['2026-01-02T00:00:00Z', ['days 1']],
  ])('are kept to %s where they are days', async (from, named) => {
    const filter = { from, types: ['Call'] };
    expect(await read(100, filter)).toEqual(named);
    expect(await read(100, { to: from, types: ['Call'] })).toEqual(
      ['days 1', 'days 0', 'days -1'].filter((one) => !named.includes(one)),
    );
  });
});
