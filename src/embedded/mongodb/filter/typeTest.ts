import { type BsonTypeName, bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { parseTypeName } from '../bson/parseTypeName.js';
import { CommandError } from '../commandError.js';
import type { ValueTest } from './matcher.js';

const numberTypes: readonly BsonTypeName[] = ['int', 'long', 'double', 'decimal'];

/** The test of `$type`: by alias, by number, or by a list of either. */
export function typeTest(operand: BsonValue): ValueTest {
  const operands = Array.isArray(operand) ? operand : [operand];
  if (operands.length === 0) throw new CommandError(9, '$type must match at least one type');
  const types = new Set(
    operands.flatMap((item) => (item === 'number' ? numberTypes : [parseTypeName(item)])),
  );
  return (value) => value !== undefined && types.has(bsonTypeName(value));
}
