import { expect, it } from '@jest/globals';
import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('values', ({ db, itPerManual }) => {
  const exactly = { promoteValues: false, promoteLongs: false, bsonRegExp: true } as const;

  const values: readonly (readonly [string, unknown])[] = [
    ['an int32', new Int32(5)],
    ['a whole double', new Double(5)],
    ['a fraction', new Double(0.1)],
    ['the negative zero', new Double(-0)],
    ['infinity', new Double(Number.POSITIVE_INFINITY)],
    ['a small int64', Long.fromNumber(5)],
    ['an int64 beyond 2^53', Long.fromString('9007199254740993')],
    ['the least int64', Long.MIN_VALUE],
    ['a decimal with its trailing zeros', Decimal128.fromString('1.2300')],
    ['a huge decimal', Decimal128.fromString('9.999E+6144')],
    ['an ObjectId', new ObjectId('65a000000000000000000001')],
    ['a date before 1970', new Date(-1)],
    ['bytes', new Binary(Buffer.from([0, 1, 255]), 0)],
    ['a UUID', new UUID('01433999-6bfd-4c86-b5b2-e36f8e62363b')],
    ['a timestamp', new Timestamp({ t: 4_294_967_295, i: 2 })],
    ['a regular expression with PCRE options', new BSONRegExp('^a.b$', 'imsx')],
    ['code', new Code('function () {}')],
    ['the least key', new MinKey()],
    ['the greatest key', new MaxKey()],
    ['a text with an emoji', 'a 👩‍👩‍👧 b'],
    ['a text from right to left', 'שלום עולם'],
    ['a text with combining characters', 'e\u0301 is not é'],
    ['a text with a NUL', 'a\0b'],
    ['the empty text', ''],
    ['true', true],
    ['null', null],
    ['an empty array', []],
    ['nested arrays', [[new Int32(1)], [], [[null]]]],
    ['an empty document', {}],
  ];

  it.each(values)('returns %s as it came', async (_, value) => {
    const things = db().collection<Document>('things');
    await things.insertOne({ _id: 'it' as never, value });
    const found = await things.findOne({}, exactly);
    expect(found?.value).toStrictEqual(value);
  });

  it('keeps NaN', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ value: Number.NaN });
    expect((await things.findOne({ value: Number.NaN }))?.value).toBeNaN();
  });

  it('keeps the order of embedded fields', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ value: { z: 1, a: 2, m: { y: 1, b: 2 } } });
    const found = await things.findOne({});
    expect(JSON.stringify(found?.value)).toBe('{"z":1,"a":2,"m":{"y":1,"b":2}}');
  });

  it('tells a missing field from null', async () => {
    const things = db().collection<Document>('things');
    await things.insertMany([{ _id: 1 as never, a: null }, { _id: 2 as never }]);
    expect(await things.find({}).sort({ _id: 1 }).toArray()).toStrictEqual([
      { _id: 1, a: null },
      { _id: 2 },
    ]);
  });

  it('takes names of Object.prototype for ordinary fields', async () => {
    const things = db().collection<Document>('things');
    const document = JSON.parse(
      '{"_id":1,"__proto__":{"polluted":true},"constructor":1,"toString":2,"hasOwnProperty":3}',
    );
    await things.insertOne(document);
    const found = await things.findOne({ constructor: 1, '__proto__.polluted': true } as Document);
    expect(Object.entries(found ?? {})).toStrictEqual(Object.entries(document));
    expect(await things.countDocuments({ valueOf: { $exists: true } } as Document)).toBe(0);
    expect(({} as Document).polluted).toBeUndefined();
  });

  itPerManual('takes an empty timestamp for the time of storing', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ _id: 1 as never, at: new Timestamp({ t: 0, i: 0 }) });
    const found = await things.findOne({});
    expect(Math.abs(found?.at.t - Date.now() / 1000)).toBeLessThan(3600);
  });

  it('puts the _id in front and makes one where there is none', async () => {
    const things = db().collection<Document>('things');
    await db().command({ insert: 'things', documents: [{ a: 1, _id: 7 }, { a: 2 }] });
    const found = await things.find({}).sort({ a: 1 }).toArray();
    expect(found.map((document) => Object.keys(document))).toStrictEqual([
      ['_id', 'a'],
      ['_id', 'a'],
    ]);
    expect(found[1]?._id).toBeInstanceOf(ObjectId);
  });

  it('stores a document of almost 16 MB and reads several of them in batches', async () => {
    const things = db().collection<Document>('things');
    const text = 'x'.repeat(15_900_000);
    for (const _id of [1, 2, 3]) await things.insertOne({ _id: _id as never, text });
    const found = await things.find({}).sort({ _id: 1 }).toArray();
    expect(found.map(({ text: { length } }) => length)).toStrictEqual([
      15_900_000, 15_900_000, 15_900_000,
    ]);
  });
});
