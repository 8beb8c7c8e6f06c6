import { expect, it } from '@jest/globals';
import { type Document, ObjectId } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('upserts', ({ db, itPerManual }) => {
  it.each<readonly [string, Document, Document, Document]>([
    [
      'the values that the query equals',
      { _id: 1, a: 2, b: { $gt: 3 } },
      { $set: { c: 1 } },
      { _id: 1, a: 2, c: 1 },
    ],
    [
      'values within $and and $eq',
      { $and: [{ _id: 1 }, { a: { $eq: 2 } }] },
      { $set: { c: 1 } },
      { _id: 1, a: 2, c: 1 },
    ],
    [
      'dotted paths as documents',
      { _id: 1, 'o.x': 1 },
      { $set: { 'o.y': 2 } },
      { _id: 1, o: { x: 1, y: 2 } },
    ],
    [
      'what is for inserts only',
      { _id: 1 },
      { $setOnInsert: { a: 1 }, $inc: { n: 1 } },
      { _id: 1, a: 1, n: 1 },
    ],
  ])('start from %s', async (_, filter, change, expected) => {
    const things = db().collection<Document>('things');
    const result = await things.updateOne(filter, change, { upsert: true });
    expect(result).toMatchObject({ upsertedId: 1, upsertedCount: 1, matchedCount: 0 });
    expect(await things.findOne({})).toStrictEqual(expected);
  });

  it('make an _id where the query has none', async () => {
    const things = db().collection<Document>('things');
    const { upsertedId } = await things.updateOne({ a: 1 }, { $set: { b: 1 } }, { upsert: true });
    expect(upsertedId).toBeInstanceOf(ObjectId);
    expect(await things.findOne({ _id: upsertedId as never })).toStrictEqual({
      _id: upsertedId,
      a: 1,
      b: 1,
    });
  });

  it('take a replacement as it is', async () => {
    const things = db().collection<Document>('things');
    await things.replaceOne({ _id: 1 as never, a: 1 }, { b: 2 }, { upsert: true });
    expect(await things.findOne({})).toStrictEqual({ _id: 1, b: 2 });
  });

  it('insert nothing where something matches', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ _id: 1 as never });
    await things.updateOne({ _id: 1 as never }, { $set: { a: 1 } }, { upsert: true });
    expect(await things.countDocuments({})).toBe(1);
  });

  itPerManual('refuse a query that wants one field to equal two values', async () => {
    const things = db().collection<Document>('things');
    const upsert = things.updateOne({ a: 1, 'a.b': 2 }, { $set: { c: 1 } }, { upsert: true });
    await expect(upsert).rejects.toMatchObject({ code: 54 });
  });
});
