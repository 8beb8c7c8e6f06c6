import { asInteger } from '../bson/asInteger.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { CommandError } from '../commandError.js';
import type { ValueTest } from './matcher.js';

/** The test of `$size`. */
export function sizeTest(operand: BsonValue): ValueTest {
  const size = asInteger(operand);
  if (size === undefined || size < 0) {
    throw new CommandError(2, 'Failed to parse $size. Expected a non-negative integer');
  }
  return (value) => Array.isArray(value) && value.length === size;
}
