import { describe, expect, it } from '@jest/globals';
import { Binary, BSONRegExp, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import * as fc from 'fast-check';
import type { BsonValue } from '../../../src/embedded/mongodb/bson/bsonValue.js';
import { compareValues } from '../../../src/embedded/mongodb/bson/compareValues.js';
import { makeDouble } from '../../../src/embedded/mongodb/bson/makeDouble.js';
import { newDocument } from '../../../src/embedded/mongodb/bson/newDocument.js';
import { encodeKey } from '../../../src/embedded/mongodb/key/encodeKey.js';

const decimals = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: -40, max: 40 }))
  .map(([digits, exponent]) => Decimal128.fromString(`${digits}E${exponent}`));
const texts = fc.string({
  unit: fc.constantFrom('\0', '\u0001', 'a', 'b', 'é', '\uffee', '😀'),
  maxLength: 4,
});

const scalars: fc.Arbitrary<BsonValue> = fc.oneof(
  fc.constantFrom<BsonValue>(
    null,
    true,
    false,
    new MinKey(),
    new MaxKey(),
    0,
    -0,
    new Double(0),
    0n,
  ),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -3, max: 3 }).map(makeDouble),
  fc.integer({ min: -3, max: 3 }).map(BigInt),
  fc.double().map(makeDouble),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }),
  fc
    .bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n })
    .map((value) => Decimal128.fromString(`${value}.5`)),
  decimals,
  texts,
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc
    .tuple(fc.uint8Array({ maxLength: 3 }), fc.constantFrom(0, 4, 5))
    .map(([bytes, type]) => new Binary(bytes, type)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc
    .tuple(fc.constantFrom('a', 'b', 'ab'), fc.constantFrom('', 'i'))
    .map(([pattern, options]) => new BSONRegExp(pattern, options)),
);

const { value: values } = fc.letrec<{ value: BsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'ab', '__proto__'), tie('value')), { maxLength: 3 })
      .map((fields) => {
        const document = newDocument();
        for (const [name, value] of fields) document[name] = value;
        return document;
      }),
  ),
}));

describe('encoded keys', () => {
  const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

  it('order as the values do, and backwards where they descend', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const expected = Math.sign(compareValues(left, right));
        expect(order(encodeKey([left]), encodeKey([right]))).toBe(expected);
        // Not -expected, which would be the negative zero.
        expect(order(encodeKey([right], [true]), encodeKey([left], [true]))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('order by the first field that differs', () => {
    const pairs = fc.tuple(values, values);
    fc.assert(
      fc.property(pairs, pairs, ([a, b], [c, d]) => {
        const expected = Math.sign(compareValues(a, c) || compareValues(d, b));
        expect(order(encodeKey([a, b], [false, true]), encodeKey([c, d], [false, true]))).toBe(
          expected,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('begin with the keys of their first fields', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        expect(encodeKey([first, second]).startsWith(encodeKey([first]))).toBe(true);
      }),
    );
  });

  it('are the same for equal numbers of all types', () => {
    const keys = [
      5,
      new Double(5),
      5n,
      Decimal128.fromString('5'),
      Decimal128.fromString('5.00'),
    ].map((value) => encodeKey([value]));
    expect(new Set(keys).size).toBe(1);
  });

  it('put an empty array below null and above nothing else', () => {
    expect(order(encodeKey([undefined]), encodeKey([null]))).toBe(-1);
    expect(order(encodeKey([undefined]), encodeKey([new MinKey()]))).toBe(1);
  });
});
