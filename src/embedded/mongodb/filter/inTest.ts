import { BSONRegExp } from 'bson';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { typeOrder } from '../bson/typeOrder.js';
import { CommandError } from '../commandError.js';
import { encodeKey } from '../key/encodeKey.js';
import type { ValueTest } from './matcher.js';
import { regexTest } from './regexTest.js';

/** The test of `$in`: equal to one of the values, or matched by one of the regular expressions. */
export function inTest(operand: BsonValue): ValueTest {
  if (!Array.isArray(operand)) throw new CommandError(2, '$in needs an array');
  refuseOperators(operand);
  const keys = new Set(operand.map(lookupKey));
  const ranks = new Set(operand.map(rankOf));
  const patterns = operand.filter((value) => value instanceof BSONRegExp).map(regexTest);
  return (value = null) =>
    // Large documents and arrays are not encoded in vain.
    (ranks.has(rankOf(value)) && keys.has(lookupKey(value))) ||
    patterns.some((matches) => matches(value));
}

function rankOf(value: BsonValue): number {
  return typeOrder[bsonTypeName(value)];
}

/** A key that equal values share; a string that no encoded key looks like stands for itself. */
function lookupKey(value: BsonValue): BsonValue {
  return typeof value === 'string' ? `s${value}` : encodeKey([value]);
}

function refuseOperators(values: readonly BsonValue[]): void {
  for (const value of values) {
    const name = isDocument(value) ? Object.keys(value)[0] : undefined;
    if (name?.startsWith('$') && !isReference(name)) {
      throw new CommandError(2, `cannot nest $ under $in: ${name}`);
    }
  }
}

function isReference(name: string): boolean {
  return name === '$ref' || name === '$id' || name === '$db';
}
