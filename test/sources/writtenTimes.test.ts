import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Db } from 'mongodb';
import { constant, dateTime, mongodb } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { openTestClient, type TestClient } from '../support/openTestClient.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Four instants, as products write them: each form is a collection of its own. */
const FORMS: Readonly<Record<string, readonly unknown[]>> = {
  day: ['2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04'],
  space: [
    '2026-07-01 00:00:00',
    '2026-07-02 00:00:00',
    '2026-07-03 00:00:00',
    '2026-07-04 00:00:00',
  ],
  offset: [
    '2026-07-01T02:00:00+02:00',
    '2026-07-01T14:00:00-10:00',
    '2026-07-03T05:30:00+05:30',
    '2026-07-04T00:00:00Z',
  ],
  local: [
    '2026-07-01T02:00:00',
    '2026-07-02T02:00:00',
    '2026-07-03T02:00:00',
    '2026-07-04T02:00:00',
  ],
  mixed: [
    new Date('2026-07-01'),
    '2026-07-02T00:00:00.000Z',
    new Date('2026-07-03'),
    '2026-07-04 00:00',
  ],
  utc: [
    '2026-07-01T00:00:00Z',
    '2026-07-02T00:00:00Z',
    '2026-07-03T00:00:00Z',
    '2026-07-04T00:00:00Z',
  ],
  seconds: [1782864000, '1782950400', 1783036800, '1783123200'],
};
const HOW: Readonly<Record<string, ReturnType<typeof dateTime>>> = {
  local: dateTime('at', { zone: 'Europe/Amsterdam' }),
  seconds: dateTime('at', { format: 'unix' }),
};
/** More than are read at once, all within an hour. */
const BUSY = Array.from({ length: 2_500 }, (_, second) =>
  new Date(Date.UTC(2026, 6, 1, 0, 0, second)).toISOString().slice(0, 19).replace('T', ' '),
);
const days = (...numbers: number[]) => numbers.map((day) => `2026-07-0${day}T00:00:00.000Z`);

let mongo: TestClient;
let database: Db;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestClient();
  const name = `t_${randomBytes(8).toString('hex')}`;
  database = mongo.client.db(name);
  const people = database.collection<{ _id: number; email: string }>('people');
  await people.insertMany([1, 2].map((_id) => ({ _id, email: `${_id}@example.com` })));
  const connection = { url: mongo.url, database: name };
  const profiles = { collection: 'people', recordId: '_id', identifiers: { EMAIL: 'email' } };
  const sources: Record<string, ReturnType<typeof mongodb>> = {};
  for (const [form, times] of Object.entries(FORMS)) {
    await database.collection(form).insertMany(times.map((at) => ({ person: 1, at })));
    sources[form] = mongodb({
      ...connection,
      profiles,
      messages: {
        collection: form,
        recordId: 'person',
        occurredAt: HOW[form] ?? 'at',
        channel: constant('CHAT'),
        direction: constant('INBOUND'),
      },
    });
  }
  await database.collection('busy').insertMany(BUSY.map((at) => ({ person: 2, at })));
  const calls = { collection: 'busy', recordId: 'person', occurredAt: 'at' };
  sources.busy = mongodb({ ...connection, profiles, calls });
  rotunda = await startTestGateway({ sources });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await database.dropDatabase();
  await mongo.close();
});

const MESSAGES = `query ($form: String!, $first: Int, $after: String, $filter: MessageFilter) {
  customer(by: { record: { source: $form, recordId: "1" } }) {
    messages(first: $first, after: $after, filter: $filter) {
      nodes { occurredAt }
      complete
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** The times of the messages of some sources, so many per page. */
async function readTimes(sources: string[], first: number, range = {}): Promise<string[]> {
  const times: string[] = [];
  let after: string | null = null;
  do {
    const filter = { sources, ...range };
    const variables = { form: sources[0], first, after, filter };
    const { data, errors } = await rotunda.ask(MESSAGES, variables);
    expect(errors).toBeUndefined();
    const { nodes, complete, pageInfo } = data.customer.messages;
    expect(complete).toBe(true);
    times.push(...nodes.map(({ occurredAt }: { occurredAt: string }) => occurredAt));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && times.length < 100);
  return times;
}

describe('documents that say when by a text', () => {
  it.each(Object.keys(FORMS))('come newest first, page by page: %s', async (form) => {
    expect(await readTimes([form], 1)).toEqual(days(4, 3, 2, 1));
  });

  it.each(Object.keys(FORMS))('are those of a range, and no others: %s', async (form) => {
    const [from, to] = days(2, 4);
    expect(await readTimes([form], 1, { from, to })).toEqual(days(3, 2));
    const noon = '2026-07-02T12:00:00.000Z';
    expect(await readTimes([form], 5, { from: noon })).toEqual(days(4, 3));
    expect(await readTimes([form], 5, { to: noon })).toEqual(days(2, 1));
  });

  it('are each there once where sources that write times in several ways come together', async () => {
    const all = Object.keys(FORMS);
    const expected = days(4, 3, 2, 1).flatMap((day) => all.map(() => day));
    expect(await readTimes(all, 5)).toEqual(expected);
  });

  it('are found behind many that are newer', async () => {
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "busy", recordId: "2" } }) {
        calls(filter: { to: "2026-07-01T00:00:02Z" }) { nodes { occurredAt } complete pageInfo { hasNextPage } }
      } }`,
    );
    expect(data.customer.calls).toEqual({
      nodes: [1, 0].map((second) => ({ occurredAt: `2026-07-01T00:00:0${second}.000Z` })),
      complete: true,
      pageInfo: { hasNextPage: false },
    });
  });

  it('are not read beyond the page that is shown where all say it alike', async () => {
    const question = `{ customer(by: { record: { source: "utc", recordId: "1" } }) {
      messages(first: 1, filter: { sources: ["utc"] }) { nodes { occurredAt } complete }
    } }`;
    await rotunda.ask(question);
    const { data, extensions } = await rotunda.ask(question, {}, { 'rotunda-explain': 'true' });
    expect(data.customer.messages).toEqual({ nodes: [{ occurredAt: days(4)[0] }], complete: true });
    const { sources } = extensions.rotunda as { sources: { name: string; rows: number }[] };
    // One more tells that there is another page.
    expect(sources.find(({ name }) => name === 'utc')?.rows).toBe(2);
  });

  it('are counted by a report of the time in which they lie', async () => {
    const [from, to] = days(2, 4);
    let report: unknown;
    await eventually(async () => {
      const { data } = await rotunda.ask(
        'query ($from: DateTime!, $to: DateTime!) { channelReport(from: $from, to: $to) { computedAt complete rows { channel conversations } } }',
        { from, to },
      );
      report = data.channelReport;
      return data.channelReport.computedAt !== null;
    });
    expect(report).toMatchObject({ complete: true, rows: [{ channel: 'CHAT', conversations: 2 }] });
  });

  it('are told of the time of the first and the last by the channel that they came over', async () => {
    const { data } = await rotunda.ask(
      '{ customer(by: { record: { source: "mixed", recordId: "1" } }) { channelUsage { rows { channel interactions firstAt lastAt } complete } } }',
    );
    const [firstAt, lastAt] = days(1, 4);
    expect(data.customer.channelUsage).toEqual({
      rows: [{ channel: 'CHAT', interactions: 4 * Object.keys(FORMS).length, firstAt, lastAt }],
      complete: true,
    });
  });
});
