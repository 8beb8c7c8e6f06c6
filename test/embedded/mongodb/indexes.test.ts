import { expect, it } from '@jest/globals';
import type { CreateIndexesOptions, Document, IndexSpecification } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('indexes', ({ db, itPerManual }) => {
  const things = () => db().collection<Document & { _id: number }>('things');

  it('are listed and dropped', async () => {
    await things().createIndex({ a: 1, 'o.b': -1 });
    await things().createIndex({ c: 1 }, { unique: true, sparse: true, name: 'mine' });
    expect(await things().indexes()).toMatchObject([
      { name: '_id_', key: { _id: 1 } },
      { name: 'a_1_o.b_-1', key: { a: 1, 'o.b': -1 } },
      { name: 'mine', key: { c: 1 }, unique: true, sparse: true },
    ]);
    await things().dropIndex('mine');
    await things().dropIndexes();
    expect((await things().indexes()).map(({ name }) => name)).toStrictEqual(['_id_']);
  });

  it('name the key that is there twice', async () => {
    await things().createIndex({ a: 1, b: 1 }, { unique: true });
    await things().insertOne({ _id: 1, a: 1, b: 'x' });
    await expect(things().insertOne({ _id: 2, a: 1, b: 'x' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { a: 1, b: 1 },
      keyValue: { a: 1, b: 'x' },
      message: expect.stringMatching(
        /^E11000 duplicate key error collection: \S+\.things index: a_1_b_1 dup key: \{ a: 1, b: "x" \}/,
      ),
    });
    await things().insertOne({ _id: 3, a: 1, b: 'y' });
  });

  type Documents = readonly Document[];
  it.each<
    readonly [string, IndexSpecification, CreateIndexesOptions, Documents, Document, boolean]
  >([
    ['the _id', { a: 1 }, {}, [{ _id: 9 }], { _id: 9 }, true],
    ['equal numbers of other types', { a: 1 }, {}, [{ a: 1 }], { a: 1.0 }, true],
    ['two missing fields', { a: 1 }, {}, [{ b: 1 }], { b: 2 }, true],
    ['a missing field and null', { a: 1 }, {}, [{ a: null }], {}, true],
    ['an item of two arrays', { a: 1 }, {}, [{ a: [1, 2] }], { a: [2, 3] }, true],
    ['an item and a value', { a: 1 }, {}, [{ a: [1, 2] }], { a: 2 }, true],
    ['an item twice in one array', { a: 1 }, {}, [], { a: [1, 1] }, false],
    [
      'fields of documents in arrays',
      { 'a.k': 1 },
      {},
      [{ a: [{ k: 1 }] }],
      { a: [{ k: 2 }, { k: 1 }] },
      true,
    ],
    [
      'a scalar and an array together',
      { t: 1, a: 1 },
      {},
      [{ t: 1, a: [1] }],
      { t: 2, a: [1] },
      false,
    ],
    ['missing fields in a sparse index', { a: 1 }, { sparse: true }, [{}], {}, false],
    ['nulls in a sparse index', { a: 1 }, { sparse: true }, [{ a: null }], { a: null }, true],
    [
      'what a partial filter leaves out',
      { a: 1 },
      { partialFilterExpression: { on: true } },
      [{ a: 1, on: true }],
      { a: 1 },
      false,
    ],
    [
      'what a partial filter takes in',
      { a: 1 },
      { partialFilterExpression: { on: true } },
      [{ a: 1, on: true }],
      { a: 1, on: true },
      true,
    ],
    ['texts of other bytes', { a: 1 }, {}, [{ a: 'é' }], { a: 'e\u0301' }, false],
  ])('that are unique look at %s', async (_, key, options, before, inserted, isRefused) => {
    await things().createIndex(key, { unique: true, ...options });
    for (const [index, document] of before.entries()) {
      await things().insertOne({ _id: index, ...document });
    }
    const insert = things().insertOne({ _id: 99, ...inserted });
    if (isRefused) await expect(insert).rejects.toMatchObject({ code: 11000 });
    else await expect(insert).resolves.toMatchObject({ acknowledged: true });
  });

  it('refuse an update to a key that is there, and leave everything as it was', async () => {
    await things().createIndex({ a: 1 }, { unique: true });
    await things().insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
    await expect(things().updateOne({ _id: 2 }, { $set: { a: 1 } })).rejects.toMatchObject({
      code: 11000,
    });
    await expect(things().findOneAndUpdate({ _id: 2 }, { $set: { a: 1 } })).rejects.toMatchObject({
      code: 11000,
      keyValue: { a: 1 },
    });
    await things().updateOne({ _id: 1 }, { $set: { a: 3 } });
    await things().updateOne({ _id: 2 }, { $set: { a: 1 } });
    expect(
      await things()
        .find({ a: { $in: [1, 2, 3] } })
        .sort({ _id: 1 })
        .toArray(),
    ).toStrictEqual([
      { _id: 1, a: 3 },
      { _id: 2, a: 1 },
    ]);
  });

  it('do not come to be over duplicates', async () => {
    await things().insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
    ]);
    await expect(things().createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({
      code: 11000,
    });
    expect(await things().indexes()).toHaveLength(1);
  });

  itPerManual('refuse two arrays in one key', async () => {
    await things().createIndex({ a: 1, b: 1 });
    await expect(things().insertOne({ _id: 1, a: [1], b: [1] })).rejects.toMatchObject({
      code: 171,
    });
  });

  it('do not hide documents that a sparse or partial index lacks', async () => {
    await things().createIndex({ a: 1 }, { sparse: true });
    await things().createIndex({ b: 1 }, { partialFilterExpression: { on: true } });
    await things().insertMany([
      { _id: 1 },
      { _id: 2, a: 1, b: 1 },
      { _id: 3, a: null, b: 1, on: true },
    ]);
    const ids = async (filter: Document, sort: Document = { _id: 1 }) =>
      (await things().find(filter).sort(sort).toArray()).map(({ _id }) => _id);
    expect(await ids({ a: null })).toStrictEqual([1, 3]);
    expect(await ids({}, { a: 1, _id: 1 })).toStrictEqual([1, 3, 2]);
    expect(await ids({ b: 1 })).toStrictEqual([2, 3]);
    expect(await ids({ b: 1, on: true })).toStrictEqual([3]);
  });

  itPerManual('do not mix up the items of an array', async () => {
    const filler = Array.from({ length: 50 }, (_, index) => ({
      _id: 100 + index,
      a: [{ x: 9, y: 9 }],
    }));
    await things().createIndex({ 'a.x': 1, 'a.y': 1 });
    await things().createIndex({ b: 1, _id: 1 });
    await things().insertMany([
      {
        _id: 1,
        a: [
          { x: 1, y: 9 },
          { x: 3, y: 2 },
        ],
        b: [1, 7],
      },
      { _id: 2, a: { x: 1, y: 2 }, b: [5, 0] },
      { _id: 3, a: [{ x: 1, y: 3 }], b: 3 },
      ...filler,
    ]);
    const ids = async (filter: Document, sort: Document) =>
      (await things().find(filter).sort(sort).limit(5).toArray()).map(({ _id }) => _id);
    expect(await ids({ 'a.x': 1, 'a.y': 2 }, { _id: 1 })).toStrictEqual([1, 2]);
    expect(await ids({ b: { $gt: 2, $lt: 6 } }, { _id: 1 })).toStrictEqual([1, 2, 3]);
    expect(await ids({ b: { $gte: 0 } }, { b: 1, _id: 1 })).toStrictEqual([2, 1, 3]);
    expect(await ids({ b: { $gte: 0 } }, { b: -1, _id: -1 })).toStrictEqual([1, 2, 3]);
  });

  it.each<readonly [string, Document, Document, number]>([
    ['one name for two keys', { key: { a: 1 }, name: 'x' }, { key: { b: 1 }, name: 'x' }, 86],
    ['two names for one key', { key: { a: 1 }, name: 'x' }, { key: { a: 1 }, name: 'y' }, 85],
  ])('refuse %s', async (_, first, second, code) => {
    await db().command({ createIndexes: 'things', indexes: [first] });
    const create = db().command({ createIndexes: 'things', indexes: [second] });
    await expect(create).rejects.toMatchObject({ code });
  });

  it('remove documents whose time has come', async () => {
    await things().createIndex({ at: 1 }, { expireAfterSeconds: 1 });
    await things().insertMany([
      { _id: 1, at: new Date(Date.now() - 60_000) },
      { _id: 2, at: new Date(Date.now() + 60_000) },
      { _id: 3, at: 'never' },
      { _id: 4 },
      { _id: 5, at: [new Date(Date.now() + 60_000), new Date(0)] },
    ]);
    const deadline = Date.now() + 120_000;
    while ((await things().countDocuments({})) > 3 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const left = await things().find({}).sort({ _id: 1 }).toArray();
    expect(left.map(({ _id }) => _id)).toStrictEqual([2, 3, 4]);
  }, 130_000);
});
