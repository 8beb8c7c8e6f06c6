import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mongodb } from '../../src/rotunda.js';
import { openTestDatabase, type TestMongoDatabase } from '../support/openTestDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** Three of these are larger than one document may be. */
const LARGE = 'x'.repeat(6_000_000);
const NOON = Date.UTC(2026, 0, 1, 12);

let mongo: TestMongoDatabase;
let rotunda: TestGateway;

beforeAll(async () => {
  mongo = await openTestDatabase();
  const { url, name, db: database } = mongo;
  await database.collection<{ _id: number }>('people').insertMany([{ _id: 1 }, { _id: 2 }]);
  for (const place of [0, 1, 2]) {
    await database.collection('mails').insertOne({
      person: 1,
      at: new Date(NOON + place * 1_000),
      written: new Date(NOON + place * 1_000).toISOString().replace('T', ' '),
      title: `${place}`,
      attachment: LARGE,
    });
  }
  await database
    .collection('mails')
    .insertOne({ person: 2, at: new Date(NOON), written: '2026-01-01 12:00', title: 'small' });
  const source = (occurredAt: string) =>
    mongodb({
      url,
      database: name,
      deadlineMs: 10_000,
      profiles: { collection: 'people', recordId: '_id' },
      tickets: { collection: 'mails', recordId: 'person', occurredAt, subject: 'title' },
    });
  rotunda = await startTestGateway({
    sources: { dated: source('at'), written: source('written') },
    limits: { requestMs: 20_000 },
  });
  await rotunda.sync();
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
});

describe('documents that are larger together than one may be', () => {
  it.each(['dated', 'written'])('are read with those of others: %s', async (source) => {
    const { data, errors } = await rotunda.ask(
      `query ($source: String!) { customers { nodes { tickets(filter: { sources: [$source] }) {
        nodes { subject } complete
      } } } }`,
      { source },
    );
    expect(errors).toBeUndefined();
    const lists = data.customers.nodes.map(({ tickets }: { tickets: unknown }) => tickets);
    const listOf = (...subjects: string[]) => ({
      nodes: subjects.map((subject) => ({ subject })),
      complete: true,
    });
    expect(lists).toEqual(expect.arrayContaining([listOf('2', '1', '0'), listOf('small')]));
  });
});
