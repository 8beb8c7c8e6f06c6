import { expect, it } from '@jest/globals';
import { Binary, type Document, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('sorts', ({ db, itPerManual }) => {
  async function sorted(values: readonly unknown[], direction: 1 | -1): Promise<number[]> {
    const things = db().collection<Document>('things');
    await things.insertMany(
      values.map((value, index) => ({
        _id: index as never,
        ...(value === undefined ? {} : { a: value }),
      })),
    );
    const found = await things.find({}).sort({ a: direction, _id: 1 }).toArray();
    return found.map(({ _id }) => Number(_id));
  }

  it('order the types as MongoDB does', async () => {
    const inOrder = [
      new MinKey(),
      [],
      undefined,
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      -1.5,
      Long.fromNumber(-1),
      0,
      new Double(0.5),
      1,
      Long.fromString('9007199254740993'),
      Number.POSITIVE_INFINITY,
      '',
      'A',
      'a',
      'é',
      '\uffee',
      '😀',
      {},
      { a: 1 },
      { b: 1 },
      { a: 'x' },
      [[1]],
      new Binary(Buffer.from('b')),
      new Binary(Buffer.from('aa')),
      new ObjectId('000000000000000000000001'),
      new ObjectId('f00000000000000000000001'),
      false,
      true,
      new Date(-1),
      new Date(1),
      new Timestamp({ t: 1, i: 1 }),
      /a/,
      new MaxKey(),
    ];
    const places = inOrder.map((_, index) => index);
    expect(await sorted(inOrder, 1)).toStrictEqual(places);
  });

  it('order the types backwards too', async () => {
    const inOrder = [
      new MinKey(),
      undefined,
      -1,
      0.5,
      'a',
      '😀',
      { a: 1 },
      new Date(1),
      new MaxKey(),
    ];
    const places = inOrder.map((_, index) => index);
    expect(await sorted(inOrder, -1)).toStrictEqual(places.toReversed());
  });

  it('take null for missing and equal numbers of different types for one', async () => {
    expect(await sorted([1, null, undefined, new Double(1), Long.fromNumber(1)], 1)).toStrictEqual([
      1, 2, 0, 3, 4,
    ]);
  });

  it('go by the least item of an array upwards and by the greatest downwards', async () => {
    const values = [[3, 9], 5, [1, 4], []];
    expect(await sorted(values, 1)).toStrictEqual([3, 2, 0, 1]);
    await db().dropDatabase();
    expect(await sorted(values, -1)).toStrictEqual([0, 1, 2, 3]);
  });

  it('go by several fields, dotted ones too', async () => {
    const things = db().collection<Document>('things');
    await things.insertMany([
      { _id: 1 as never, o: { x: 2 }, y: 1 },
      { _id: 2 as never, o: { x: 1 }, y: 1 },
      { _id: 3 as never, o: { x: 2 }, y: 2 },
    ]);
    const found = await things.find({}).sort({ y: -1, 'o.x': 1 }).toArray();
    expect(found.map(({ _id }) => _id)).toStrictEqual([3, 2, 1]);
  });

  it('are cut by skip and limit', async () => {
    const things = db().collection<Document>('things');
    await things.insertMany(Array.from({ length: 10 }, (_, index) => ({ _id: index as never })));
    const found = await things.find({}).sort({ _id: -1 }).skip(2).limit(3).toArray();
    expect(found.map(({ _id }) => _id)).toStrictEqual([7, 6, 5]);
  });

  itPerManual('refuse two arrays at once', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ a: [1], b: [2] });
    const find = things.find({}).sort({ a: 1, b: 1 }).toArray();
    await expect(find).rejects.toMatchObject({ code: 2 });
  });
});
