import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { mongodb } from '../../src/rotunda.js';
import { openTestDatabase, type TestMongoDatabase } from '../support/openTestDatabase.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

/** More than a scan takes in at once. */
const MANY = 2_100;

let mongo: TestMongoDatabase;
let rotunda: TestGateway;

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
  const source = (collection: string, recordId: string) =>
    mongodb({
      url,
      database: name,
      deadlineMs: 10_000,
      profiles: { collection, recordId },
    });
  rotunda = await startTestGateway({
    sources: { app: source('users', '_id'), shop: source('carts', 'buyer.mail') },
  });
});

afterAll(async () => {
  await rotunda.close();
  await mongo.close();
});

describe('a collection that is scanned page by page', () => {
  it('has all its records, of whatever types their keys are', async () => {
    const { scans } = await rotunda.sync();
    expect(scans).toMatchObject([
      { source: 'app', seen: MANY + 3, changed: MANY + 3, deleted: 0 },
      { source: 'shop', changed: 2, deleted: 0 },
    ]);
  });
});
