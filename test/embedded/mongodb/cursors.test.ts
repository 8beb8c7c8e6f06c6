import { expect, it } from '@jest/globals';
import { type Document, Long } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('cursors', ({ db, itPerManual }) => {
  const things = () => db().collection<Document & { _id: number }>('things');
  const fill = (length: number) =>
    things().insertMany(Array.from({ length }, (_, _id) => ({ _id })));

  it('give 101 documents first and then as many as are asked for', async () => {
    await fill(500);
    const first = await db().command({ find: 'things' });
    expect(first.cursor.firstBatch).toHaveLength(101);
    const second = await db().command({
      getMore: toLong(first.cursor.id),
      collection: 'things',
      batchSize: 7,
    });
    expect(second.cursor.nextBatch).toHaveLength(7);
    await db().command({ killCursors: 'things', cursors: [toLong(first.cursor.id)] });
    const third = db().command({ getMore: toLong(first.cursor.id), collection: 'things' });
    await expect(third).rejects.toMatchObject({ code: 43 });
  });

  it('give everything in order, whatever the size of the batches', async () => {
    await fill(250);
    const all = Array.from({ length: 250 }, (_, _id) => _id);
    for (const size of [1, 7, 100, 1000]) {
      const found = await things().find({}).sort({ _id: 1 }).batchSize(size).toArray();
      expect(found.map(({ _id }) => _id)).toStrictEqual(all);
      const aggregated = things().aggregate([{ $sort: { _id: 1 } }], { batchSize: size });
      expect((await aggregated.toArray()).map(({ _id }) => _id)).toStrictEqual(all);
    }
  });

  it('open with an empty batch', async () => {
    await fill(3);
    const { cursor } = await db().command({ find: 'things', batchSize: 0 });
    expect(cursor.firstBatch).toStrictEqual([]);
    const next = await db().command({ getMore: toLong(cursor.id), collection: 'things' });
    expect(next.cursor.nextBatch).toHaveLength(3);
  });

  it('give every document once though documents change meanwhile', async () => {
    await fill(10);
    const cursor = things().find({}).sort({ _id: 1 }).batchSize(2);
    await cursor.next();
    await things().updateMany({}, { $set: { changed: true } });
    const rest = await cursor.toArray();
    expect(rest.map(({ _id }) => _id)).toStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  itPerManual('belong to their collection', async () => {
    await fill(3);
    const { cursor } = await db().command({ find: 'things', batchSize: 1 });
    const more = db().command({ getMore: toLong(cursor.id), collection: 'others' });
    await expect(more).rejects.toMatchObject({ code: 13 });
  });

  it('count, estimate and list distinct values', async () => {
    await things().insertMany([
      { _id: 1, a: [1, 2] },
      { _id: 2, a: 2 },
      { _id: 3, a: 'x' },
      { _id: 4 },
    ]);
    expect(await things().countDocuments({ a: 2 })).toBe(2);
    expect(await things().countDocuments({}, { skip: 1, limit: 2 })).toBe(2);
    expect(await things().estimatedDocumentCount()).toBe(4);
    expect(new Set(await things().distinct('a'))).toStrictEqual(new Set([1, 2, 'x']));
    expect(await things().distinct('a', { _id: 2 })).toStrictEqual([2]);
  });
});

/** The driver shows a cursor's id as a number where it can; getMore wants an int64. */
function toLong(id: unknown): Long {
  return Long.fromString(String(id));
}
