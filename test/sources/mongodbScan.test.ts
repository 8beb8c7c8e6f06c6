import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { mongodb } from '../../src/rotunda.js';
import { openTestDatabase, type TestMongoDatabase } from '../support/openTestDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** More than a scan takes in at once. */
const MANY = 2_100;

let mongo: TestMongoDatabase;
let rotunda: TestGateway;
let outcome: Awaited<ReturnType<TestGateway['sync']>>;

beforeAll(async () => {
  mongo = await openTestDatabase();
  const { url, name, db: database } = mongo;
  const places = Array.from({ length: MANY }, (_, place) => place);
  // As Meteor does: those whom it made itself have a text, those of an import have an ObjectId.
  await database
    .collection<{ _id: unknown }>('users')
    .insertMany([
      ...places.map((place) => ({ _id: `user${place}` })),
      { _id: 7 },
      { _id: new ObjectId() },
      { _id: new Date(0) },
    ]);
  await database
    .collection('carts')
    .insertMany([
      ...places.map(() => ({ buyer: null })),
      { buyer: { mail: 'ada@example.com' } },
      { buyer: { mail: 'bob@example.com' } },
    ]);
  await database
    .collection('teams')
    .insertMany(places.map((place) => ({ members: [{ mail: `${place}@example.com` }] })));
  // Many rows of one person, between those of others where a page ends.
  await database
    .collection('sales')
    .insertMany(places.map((place) => ({ to: Math.floor(place / 3), mail: `${place}@sales.io` })));
  const source = (collection: string, recordId: string) =>
    mongodb({
      url,
      database: name,
      deadlineMs: 10_000,
      profiles: { collection, recordId, identifiers: { EMAIL: 'mail' } },
    });
  rotunda = await startTestGateway({
    sources: {
      app: source('users', '_id'),
      shop: source('carts', 'buyer.mail'),
      sales: source('sales', 'to'),
      teams: source('teams', 'members.mail'),
    },
  });
  outcome = await rotunda.sync();
}, 120_000);

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
});

describe('a collection that is scanned page by page', () => {
  it('has all its records, of whatever types their keys are', () => {
    expect(outcome.scans).toMatchObject([
      { source: 'app', seen: MANY + 3, changed: MANY + 3, deleted: 0 },
      { source: 'shop', changed: 2, deleted: 0 },
      { source: 'sales', seen: MANY, deleted: 0 },
      { source: 'teams' },
    ]);
  });

  it('is at its end where lists stand in place of keys, and says so', () => {
    expect(outcome.scans.at(-1)).toMatchObject({
      changed: 0,
      error: { code: 'SOURCE_BAD_RESPONSE' },
    });
  });

  it('has all that documents of one record say, also where a page ends', async () => {
    const { data } = await rotunda.ask(
      `{ customer(by: { record: { source: "sales", recordId: "${Math.floor(2_000 / 3)}" } }) {
        identifiers { value }
      } }`,
    );
    const values = data.customer.identifiers.map(({ value }: { value: string }) => value);
    expect(values.sort()).toEqual(['1998', '1999', '2000'].map((one) => `${one}@sales.io`));
  });
});
