import { expect, it } from '@jest/globals';
import { type Document, MongoBulkWriteError } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('writes', ({ db, itPerManual }) => {
  const things = () => db().collection<Document & { _id: number }>('things');
  const ids = async () =>
    (await things().find({}).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);

  it('in order end at the first error', async () => {
    const insert = things().insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }]);
    await expect(insert).rejects.toMatchObject({ code: 11000, insertedCount: 1 });
    expect(await ids()).toStrictEqual([1]);
  });

  it('in any order go on after errors, and say which failed', async () => {
    const insert = things().insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }, { _id: 2 }], {
      ordered: false,
    });
    const error = await insert.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MongoBulkWriteError);
    const failed = [(error as MongoBulkWriteError).writeErrors].flat();
    expect(failed.map(({ index }) => index)).toStrictEqual([1, 3]);
    expect(await ids()).toStrictEqual([1, 2]);
  });

  it('of different kinds go in one bulk', async () => {
    const result = await things().bulkWrite([
      { insertOne: { document: { _id: 1, n: 0 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { replaceOne: { filter: { _id: 2 }, replacement: { n: 5 }, upsert: true } },
      { deleteOne: { filter: { _id: 1 } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      modifiedCount: 1,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(await things().find({}).toArray()).toStrictEqual([{ _id: 2, n: 5 }]);
  });

  it('delete one or all that match', async () => {
    await things().insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
      { _id: 3, a: 2 },
    ]);
    expect(await things().deleteOne({ a: 1 })).toMatchObject({ deletedCount: 1 });
    expect(await things().deleteMany({ a: { $gte: 1 } })).toMatchObject({ deletedCount: 2 });
    expect(await things().deleteMany({})).toMatchObject({ deletedCount: 0 });
  });

  it('without acknowledgement are done all the same', async () => {
    await things().insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
    await expect(
      things().updateOne({ _id: 1 }, { $set: { a: 1 } }, { writeConcern: { w: 0 } }),
    ).resolves.toMatchObject({ acknowledged: false });
    // Commands of one connection are answered in order; another one may come a little later.
    for (let tries = 0; tries < 100 && (await things().countDocuments({ a: 1 })) === 0; tries++);
    expect(await things().findOne({})).toStrictEqual({ _id: 1, a: 1 });
  });

  it('by many clients at once lose nothing', async () => {
    await things().insertOne({ _id: 1, n: 0 });
    await Promise.all(
      Array.from({ length: 50 }, () => things().updateOne({ _id: 1 }, { $inc: { n: 1 } })),
    );
    expect(await things().findOne({})).toStrictEqual({ _id: 1, n: 50 });
  });

  it('take majority concerns', async () => {
    await things().insertOne({ _id: 1 }, { writeConcern: { w: 'majority', journal: true } });
    expect(await things().findOne({}, { readConcern: { level: 'majority' } })).toStrictEqual({
      _id: 1,
    });
  });

  itPerManual('refuse an _id that is an array', async () => {
    const insert = db()
      .collection<Document>('things')
      .insertOne({ _id: [1] as never });
    await expect(insert).rejects.toMatchObject({ code: 53 });
  });
});
