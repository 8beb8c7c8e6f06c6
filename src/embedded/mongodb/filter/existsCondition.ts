import type { BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import type { Condition } from './matcher.js';

/** The condition of `$exists`. */
export function existsCondition(operand: BsonValue): Condition {
  const exists: Condition = {
    kind: 'test',
    leafArrays: 'items',
    test: (value) => value !== undefined,
  };
  return isTruthy(operand) ? exists : { kind: 'not', conditions: [exists] };
}
