import { expect, it } from '@jest/globals';
import {
  Binary,
  Decimal128,
  type Document,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  UUID,
} from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('filters', ({ db, itPerManual }) => {
  /** The places (from 0) of those of `values`, as the field `a`, that a filter matches. */
  async function matching(values: readonly Document[], filter: Document): Promise<number[]> {
    const things = db().collection<Document>('things');
    await things.insertMany(values.map((value, index) => ({ ...value, _id: index as never })));
    const found = await things.find(filter).sort({ _id: 1 }).toArray();
    return found.map(({ _id }) => Number(_id));
  }

  const a = (...values: readonly unknown[]): Document[] => values.map((value) => ({ a: value }));
  const id = new ObjectId('65a000000000000000000001');
  const uuid = new UUID('01433999-6bfd-4c86-b5b2-e36f8e62363b');
  const numbers = a(4, 5, new Double(5), Long.fromNumber(5), Decimal128.fromString('5.0'), '5', 6);
  const mixed = a(1, 'x', null, true, id, new Date(0), [1], { b: 1 }, new Binary(Buffer.from('x')));

  type Case = readonly [string, readonly Document[], Document, readonly number[]];

  const cases: readonly Case[] = [
    ['equal numbers of all types', numbers, { a: 5 }, [1, 2, 3, 4]],
    ['equal numbers in $in', numbers, { a: { $in: [Long.fromNumber(5), 6] } }, [1, 2, 3, 4, 6]],
    ['greater numbers of all types', numbers, { a: { $gt: 4 } }, [1, 2, 3, 4, 6]],
    [
      'int64 beyond 2^53',
      a(2 ** 53, Long.fromString('9007199254740993')),
      { a: Long.fromString('9007199254740993') },
      [1],
    ],
    ['the same ObjectId', a(id, id.toHexString()), { a: new ObjectId(id) }, [0]],
    ['the same ObjectId in $in', a(id, 1), { a: { $in: [new ObjectId(id)] } }, [0]],
    ['the same UUID', a(uuid, uuid.toString()), { a: new UUID(uuid.toString()) }, [0]],
    [
      'the same bytes',
      a(new Binary(Buffer.from('x'), 0), new Binary(Buffer.from('x'), 5)),
      { a: new Binary(Buffer.from('x'), 0) },
      [0],
    ],
    ['only the same type: numbers', mixed, { a: { $gt: 0 } }, [0, 6]],
    ['only the same type: texts', mixed, { a: { $gte: '' } }, [1]],
    ['only the same type: booleans', mixed, { a: { $lte: true } }, [3]],
    ['only the same type: dates', mixed, { a: { $lt: new Date(1) } }, [5]],
    ['null and missing', [...a(null, 0), {}], { a: null }, [0, 2]],
    ['null and missing in $in', [...a(null, 0), {}], { a: { $in: [null] } }, [0, 2]],
    ['neither null nor missing', [...a(null, 0), {}], { a: { $ne: null } }, [1]],
    ['existing fields', [...a(null, 0), {}], { a: { $exists: true } }, [0, 1]],
    ['missing fields', [...a(null, 0), {}], { a: { $exists: false } }, [2]],
    ['an item of an array', a([1, 2], 2, [3], [[2]]), { a: 2 }, [0, 1]],
    ['a whole array', a([1, 2], [2, 1], [[1, 2]]), { a: [1, 2] }, [0, 2]],
    ['an array by place', a([1, 2], [2, 1]), { 'a.0': 2 }, [1]],
    ['documents in arrays', a([{ b: 1 }, { b: 2 }], { b: 2 }, [{ b: 3 }]), { 'a.b': 2 }, [0, 1]],
    ['a document in its order', a({ x: 1, y: 2 }, { y: 2, x: 1 }), { a: { x: 1, y: 2 } }, [0]],
    ['different items for two bounds', a([1, 9], [4], 5), { a: { $gt: 3, $lt: 6 } }, [0, 1, 2]],
    ['one item for two bounds', a([1, 9], [5], 5), { a: { $elemMatch: { $gt: 3, $lt: 6 } } }, [1]],
    [
      'one document for two fields',
      a(
        [
          { b: 1, c: 2 },
          { b: 2, c: 1 },
        ],
        [{ b: 1, c: 1 }],
      ),
      { a: { $elemMatch: { b: 1, c: 1 } } },
      [1],
    ],
    ['all of some values', a([1, 2, 3], [1], 1), { a: { $all: [1, 2] } }, [0]],
    ['arrays of a size', a([1], [1, 2], 2), { a: { $size: 2 } }, [1]],
    ['a regular expression', a('Anna', 'hanna', 5), { a: /^a/i }, [0]],
    ['a regular expression in $in', a('Anna', 'Bert', 5), { a: { $in: [/^A/, 5] } }, [0, 2]],
    ['a pattern with options', a('Anna', 'bert'), { a: { $regex: '^B', $options: 'i' } }, [1]],
    ['$nin', [...a(1, 2, [1, 3]), {}], { a: { $nin: [1] } }, [1, 3]],
    ['$not of a range', [...a(1, 5, 'x'), {}], { a: { $not: { $gt: 3 } } }, [0, 2, 3]],
    ['$mod', a(4, 5, Long.fromNumber(7), 'x'), { a: { $mod: [3, 1] } }, [0, 2]],
    ['$or', a(1, 2, 3), { $or: [{ a: 1 }, { a: 3 }] }, [0, 2]],
    ['$nor', a(1, 2, 3), { $nor: [{ a: 1 }, { a: 3 }] }, [1]],
    ['$and', a(1, 2, 3), { $and: [{ a: { $gt: 1 } }, { a: { $lt: 3 } }] }, [1]],
    [
      '$expr',
      [
        { a: 1, b: 2 },
        { a: 2, b: 1 },
      ],
      { $expr: { $gt: ['$a', '$b'] } },
      [1],
    ],
    ['a type by name', mixed, { a: { $type: 'objectId' } }, [4]],
    ['several types', mixed, { a: { $type: ['string', 8] } }, [1, 3]],
    ['numbers of any type', numbers, { a: { $type: 'number' } }, [0, 1, 2, 3, 4, 6]],
    ['every type above the least key', a(1, null, 'x'), { a: { $gt: new MinKey() } }, [0, 1, 2]],
    ['every type below the greatest key', a(1, null, 'x'), { a: { $lt: new MaxKey() } }, [0, 1, 2]],
    ['nothing for an empty $in', a(1), { a: { $in: [] } }, []],
    ['NaN only to itself', a(Number.NaN, 0), { a: { $lte: Number.NaN } }, [0]],
  ];

  it.each(cases)('match %s', async (_, values, filter, expected) => {
    expect(await matching(values, filter)).toStrictEqual([...expected]);
  });

  const perManual: readonly Case[] = [
    ['a decimal by its exact value', a(0.1, Decimal128.fromString('0.1')), { a: 0.1 }, [0]],
    ['$all of null in a missing field', [...a(1), {}], { a: { $all: [null] } }, [1]],
    ['$all of a whole array', a([1, 2], [[1, 2]]), { a: { $all: [[1, 2]] } }, [0, 1]],
    ['no missing field above a document', [...a({ b: 1 }), {}], { a: { $gte: {} } }, [0]],
    [
      'bytes by length first',
      a(new Binary(Buffer.from('zz'))),
      { a: { $lt: new Binary(Buffer.from('aaa')) } },
      [0],
    ],
    [
      '$or within $elemMatch',
      a([{ b: 1 }], [{ b: 2 }]),
      { a: { $elemMatch: { $or: [{ b: 2 }] } } },
      [1],
    ],
  ];

  for (const [title, values, filter, expected] of perManual) {
    itPerManual(`match ${title}`, async () => {
      expect(await matching(values, filter)).toStrictEqual([...expected]);
    });
  }

  it.each<readonly [string, Document, number]>([
    ['an unknown operator', { a: { $nope: 1 } }, 2],
    ['an unknown operator at the top', { $nope: 1 }, 2],
    ['an $in without an array', { a: { $in: 1 } }, 2],
    ['an empty $or', { $or: [] }, 2],
    ['an operator within $in', { a: { $in: [{ $gt: 1 }] } }, 2],
    ['$ne of a regular expression', { a: { $ne: /x/ } }, 2],
    ['an unknown variable', { $expr: { $eq: ['$a', '$$nope'] } }, 17276],
  ])('refuse %s', async (_, filter, code) => {
    const find = db().collection<Document>('things').find(filter).toArray();
    await expect(find).rejects.toMatchObject({ code });
  });
});
