import { expect, it } from '@jest/globals';
import { type Document, Double, Int32, Long } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('updates', ({ db, itPerManual }) => {
  async function update(
    before: Document,
    change: Document | Document[],
    { filter = {}, ...options }: Document = {},
  ): Promise<Document | null> {
    const things = db().collection<Document>('things');
    await things.insertOne({ _id: 1 as never, ...before });
    await things.updateOne(filter, change, options);
    return things.findOne({}, { projection: { _id: 0 }, promoteValues: true });
  }

  it.each<readonly [string, Document, Document, Document]>([
    ['$set', { a: 1 }, { $set: { a: 2, 'o.x': 1 } }, { a: 2, o: { x: 1 } }],
    ['$set of an item', { l: [1, 2] }, { $set: { 'l.1': 9 } }, { l: [1, 9] }],
    [
      '$set behind the end of an array',
      { l: [1] },
      { $set: { 'l.3': 9 } },
      { l: [1, null, null, 9] },
    ],
    ['$unset', { a: 1, o: { x: 1, y: 2 } }, { $unset: { a: '', 'o.x': '' } }, { o: { y: 2 } }],
    ['$unset of an item', { l: [1, 2] }, { $unset: { 'l.0': '' } }, { l: [null, 2] }],
    ['$inc', { a: 1 }, { $inc: { a: 2, b: 3 } }, { a: 3, b: 3 }],
    ['$mul', { a: 2 }, { $mul: { a: 3, b: 3 } }, { a: 6, b: 0 }],
    [
      '$min and $max',
      { a: 5, b: 5 },
      { $min: { a: 3 }, $max: { b: 3, c: 1 } },
      { a: 3, b: 5, c: 1 },
    ],
    ['$rename', { a: 1, b: 2 }, { $rename: { a: 'o.x' } }, { b: 2, o: { x: 1 } }],
    ['$push', { l: [1] }, { $push: { l: 2, m: 1 } }, { l: [1, 2], m: [1] }],
    [
      '$push with all modifiers',
      { l: [5, 1] },
      { $push: { l: { $each: [3, 4], $sort: 1, $slice: 3 } } },
      { l: [1, 3, 4] },
    ],
    [
      '$push at a position',
      { l: [1, 2] },
      { $push: { l: { $each: [9], $position: 1 } } },
      { l: [1, 9, 2] },
    ],
    [
      '$push sorted by a field',
      { l: [{ k: 2 }] },
      { $push: { l: { $each: [{ k: 1 }], $sort: { k: 1 } } } },
      { l: [{ k: 1 }, { k: 2 }] },
    ],
    [
      '$addToSet',
      { l: [1] },
      { $addToSet: { l: { $each: [1, new Double(1), 2, 2] } } },
      { l: [1, 2] },
    ],
    ['$pull of a value', { l: [1, 2, 1] }, { $pull: { l: 1 } }, { l: [2] }],
    ['$pull by a condition', { l: [1, 5, 9] }, { $pull: { l: { $gte: 5 } } }, { l: [1] }],
    [
      '$pull of documents',
      { l: [{ k: 1, v: 1 }, { k: 2 }] },
      { $pull: { l: { k: 1 } } },
      { l: [{ k: 2 }] },
    ],
    ['$pullAll', { l: [1, 2, 3] }, { $pullAll: { l: [1, 3] } }, { l: [2] }],
    ['$pop', { l: [1, 2], m: [1, 2] }, { $pop: { l: 1, m: -1 } }, { l: [1], m: [2] }],
    ['$bit', { a: 5 }, { $bit: { a: { and: 6, or: 1 } } }, { a: 5 }],
    [
      '$setOnInsert without an insert',
      { a: 1 },
      { $setOnInsert: { a: 2 }, $set: { b: 1 } },
      { a: 1, b: 1 },
    ],
  ])('%s', async (_, before, change, after) => {
    expect(await update(before, change)).toStrictEqual(after);
  });

  it('make new fields in the order of their names', async () => {
    const after = await update({ m: 1 }, { $set: { z: 1, b: 1 } });
    expect(Object.keys(after ?? {}).sort()).toStrictEqual(['b', 'm', 'z']);
  });

  itPerManual('append new fields in alphabetical order', async () => {
    const after = await update({ m: 1 }, { $set: { z: 1 }, $inc: { b: 1 } });
    expect(Object.keys(after ?? {})).toStrictEqual(['m', 'b', 'z']);
  });

  it('keep the widest type of number', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ int: 2_147_483_647, long: Long.fromNumber(1), double: new Double(1) });
    await things.updateOne({}, { $inc: { int: 1, long: 1, double: 1, made: new Double(2) } });
    const after = await things.findOne(
      {},
      { promoteValues: false, promoteLongs: false, projection: { _id: 0 } },
    );
    expect(after).toStrictEqual({
      int: Long.fromString('2147483648'),
      long: Long.fromNumber(2),
      double: new Double(2),
      made: new Double(2),
    });
  });

  it('change the matched item of an array', async () => {
    const l = [{ k: 1 }, { k: 2 }];
    const after = await update({ l }, { $set: { 'l.$.v': 9 } }, { filter: { 'l.k': 2 } });
    expect(after).toStrictEqual({ l: [{ k: 1 }, { k: 2, v: 9 }] });
  });

  it('change all items, and those that an array filter matches', async () => {
    const options = { arrayFilters: [{ 'item.k': { $gt: 1 } }] };
    const l = [{ k: 1 }, { k: 2 }];
    const change = { $set: { 'l.$[item].v': 9 }, $inc: { 'n.$[]': 1 } };
    expect(await update({ l, n: [1, 2] }, change, options)).toStrictEqual({
      l: [{ k: 1 }, { k: 2, v: 9 }],
      n: [2, 3],
    });
  });

  it('run a pipeline', async () => {
    const change = [{ $set: { b: { $add: ['$a', 1] } } }, { $unset: 'a' }];
    expect(await update({ a: 1 }, change)).toStrictEqual({ b: 2 });
  });

  it('replace a document and keep its _id', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ _id: 1 as never, a: 1, b: 2 });
    await things.replaceOne({ a: 1 }, { c: 3 });
    expect(await things.find({}).toArray()).toStrictEqual([{ _id: 1, c: 3 }]);
  });

  it('count what they match and what they change', async () => {
    const things = db().collection<Document>('things');
    await things.insertMany([{ a: 1 }, { a: 1 }, { a: 2 }]);
    expect(await things.updateMany({ a: 1 }, { $set: { a: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 0,
    });
    expect(await things.updateMany({}, { $set: { a: new Int32(2) } })).toMatchObject({
      matchedCount: 3,
      modifiedCount: 2,
    });
  });

  it.each<readonly [string, Document, Document, number]>([
    ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['$inc beyond an int64', { a: Long.MAX_VALUE }, { $inc: { a: 1 } }, 2],
    ['$push to a number', { a: 1 }, { $push: { a: 1 } }, 2],
    ['a field of a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['a field of an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28],
    ['two changes of one field', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['a change of a field and of one in it', { a: {} }, { $set: { a: {}, 'a.b': 1 } }, 40],
    ['another _id', { a: 1 }, { $set: { _id: 2 } }, 66],
    ['an unknown operator', { a: 1 }, { $nope: { a: 1 } }, 9],
    ['an empty path', { a: 1 }, { $set: { 'a.': 1 } }, 56],
    ['an unknown identifier', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
    ['two positions', { a: [[1]] }, { $set: { 'a.$.$': 1 } }, 2],
    ['a position that the query does not give', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
  ])('refuse %s', async (_, before, change, code) => {
    await expect(update(before, change)).rejects.toMatchObject({ code });
    expect(
      await db()
        .collection('things')
        .findOne({}, { projection: { _id: 0 }, promoteLongs: false }),
    ).toStrictEqual(before);
  });
});
