import { expect, it } from '@jest/globals';
import { Decimal128, type Document, Double } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('projections', ({ db, itPerManual }) => {
  const document = {
    _id: 1,
    a: 1,
    b: 'x',
    o: { x: 1, y: { z: 2 } },
    list: [3, 1, 2],
    objs: [{ k: 1, v: 1 }, { k: 2, v: 2 }, 'text', { v: 3 }],
  };

  async function project(projection: Document, filter: Document = {}): Promise<Document> {
    const things = db().collection<Document>('things');
    await things.insertOne({ ...document, _id: 1 as never });
    return (await things.findOne(filter, { projection })) ?? {};
  }

  it.each<readonly [string, Document, Document]>([
    ['named fields with the _id', { b: 1, a: 1 }, { _id: 1, a: 1, b: 'x' }],
    ['named fields without the _id', { _id: 0, a: 1 }, { a: 1 }],
    ['all but some', { o: 0, list: 0, objs: 0 }, { _id: 1, a: 1, b: 'x' }],
    ['nested fields', { 'o.y.z': 1 }, { _id: 1, o: { y: { z: 2 } } }],
    ['nested fields, written nested', { o: { x: 1 } }, { _id: 1, o: { x: 1 } }],
    ['fields of documents in arrays', { 'objs.k': 1 }, { _id: 1, objs: [{ k: 1 }, { k: 2 }, {}] }],
    [
      'all but fields in arrays',
      { _id: 0, a: 0, b: 0, o: 0, list: 0, 'objs.k': 0 },
      { objs: [{ v: 1 }, { v: 2 }, 'text', { v: 3 }] },
    ],
    ['nothing of a value that has no fields', { 'a.x': 1 }, { _id: 1 }],
    ['computed fields', { _id: 0, sum: { $add: ['$a', 1] }, copy: '$b' }, { sum: 2, copy: 'x' }],
    ['the first items', { _id: 0, list: { $slice: 2 }, a: 1 }, { a: 1, list: [3, 1] }],
    ['the last items', { _id: 0, list: { $slice: -2 }, a: 1 }, { a: 1, list: [1, 2] }],
    ['items in the middle', { _id: 0, list: { $slice: [1, 1] }, a: 1 }, { a: 1, list: [1] }],
    [
      'the first item that matches',
      { _id: 0, objs: { $elemMatch: { k: 2 } } },
      { objs: [{ k: 2, v: 2 }] },
    ],
    ['no item where none matches', { _id: 0, a: 1, objs: { $elemMatch: { k: 9 } } }, { a: 1 }],
    ['by a double', { _id: new Double(0), a: new Double(1) }, { a: 1 }],
  ])('show %s', async (_, projection, expected) => {
    expect(await project(projection)).toStrictEqual(expected);
  });

  it('show the item by which the query matched', async () => {
    expect(await project({ _id: 0, 'objs.$': 1 }, { 'objs.k': 2 })).toStrictEqual({
      objs: [{ k: 2, v: 2 }],
    });
    await db().dropDatabase();
    expect(await project({ _id: 0, 'list.$': 1 }, { list: { $lt: 3 } })).toStrictEqual({
      list: [1],
    });
  });

  itPerManual('compute fields within arrays and scalars', async () => {
    const found = await project({ _id: 0, 'objs.n': '$a', 'b.n': '$a' });
    expect(found).toStrictEqual({
      objs: [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 1 }],
      b: { n: 1 },
    });
  });

  itPerManual('take any number but zero for yes in $project', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ _id: 1 as never, a: 1, b: 2, c: 3 });
    const specification = { a: 2, b: Decimal128.fromString('1'), _id: 0 };
    const found = await things.aggregate([{ $project: specification }]).toArray();
    expect(found).toStrictEqual([{ a: 1, b: 2 }]);
  });

  it.each<readonly [string, Document, number]>([
    ['a field left out among chosen ones', { a: 1, b: 0 }, 31254],
    ['a field chosen among those left out', { a: 0, b: 1 }, 31253],
    ['two paths of which one contains the other', { a: 1, 'a.b': 1 }, 31249],
    ['two positions', { 'list.$': 1, 'objs.$': 1 }, 31276],
    ['an empty nested projection', { a: {} }, 51270],
  ])('refuse %s', async (_, projection, code) => {
    await expect(project(projection, { list: 1 })).rejects.toMatchObject({ code });
  });
});
