import { expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('findAndModify', ({ db }) => {
  const things = () => db().collection<Document & { _id: number }>('things');

  it('returns the document before or after', async () => {
    await things().insertOne({ _id: 1, a: 1 });
    expect(await things().findOneAndUpdate({ _id: 1 }, { $inc: { a: 1 } })).toStrictEqual({
      _id: 1,
      a: 1,
    });
    expect(
      await things().findOneAndUpdate({ _id: 1 }, { $inc: { a: 1 } }, { returnDocument: 'after' }),
    ).toStrictEqual({ _id: 1, a: 3 });
    expect(
      await things().findOneAndReplace({ _id: 1 }, { b: 1 }, { returnDocument: 'after' }),
    ).toStrictEqual({ _id: 1, b: 1 });
  });

  it('takes the first in the order of the sort', async () => {
    await things().insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 3 },
      { _id: 3, a: 2 },
    ]);
    const options = { sort: { a: -1 }, projection: { _id: 1 } } as const;
    expect(await things().findOneAndUpdate({}, { $set: { a: 0 } }, options)).toStrictEqual({
      _id: 2,
    });
    expect(await things().findOneAndDelete({}, options)).toStrictEqual({ _id: 3 });
  });

  it('inserts what is not there', async () => {
    const options = { upsert: true, returnDocument: 'after', includeResultMetadata: true } as const;
    const result = await things().findOneAndUpdate({ _id: 1 }, { $set: { a: 1 } }, options);
    expect(result).toMatchObject({
      value: { _id: 1, a: 1 },
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 1 },
    });
  });

  it('returns null where nothing matches', async () => {
    expect(await things().findOneAndUpdate({ _id: 1 }, { $set: { a: 1 } })).toBeNull();
    expect(await things().findOneAndDelete({ _id: 1 })).toBeNull();
  });
});
