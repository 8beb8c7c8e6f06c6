import { describe, expect, it } from '@jest/globals';
import { EJSON, ObjectId } from 'bson';
import fc from 'fast-check';
import { writeToken } from '../../src/sources/mongodb/conditions/mongoToken.js';

const values = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(-0, 2 ** 31, -(2 ** 31), 2 ** 31 - 1, 2 ** 53, null, true),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.string({ unit: 'binary' }),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
);

describe('the place of a document', () => {
  it('is written as Extended JSON, which keeps the types of BSON', () => {
    fc.assert(
      fc.property(values, values, (time, key) => {
        const written = EJSON.stringify([time, key], { relaxed: false });
        expect(JSON.parse(writeToken({ time, key }))).toEqual(JSON.parse(written));
      }),
    );
  });
});
