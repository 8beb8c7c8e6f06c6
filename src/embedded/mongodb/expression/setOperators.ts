import type { BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import { encodeKey } from '../key/encodeKey.js';
import { isNullish } from './arithmeticOperators.js';
import { needArray } from './arrayOperators.js';
import type { OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';

const anyNumber = { min: 0, max: Number.POSITIVE_INFINITY };

/** Operators that take arrays as sets; like MongoDB's, their results have an order of their own. */
export const setOperators: OperatorTable = {
  ...functionOperator('$setUnion', anyNumber, (...arrays) => {
    if (arrays.some(isNullish)) return null;
    return inOrder(toSet(arrays.flatMap((array) => needArray('$setUnion', array))));
  }),
  ...functionOperator('$setIntersection', anyNumber, (...arrays) => {
    if (arrays.some(isNullish)) return null;
    const [first = new Map(), ...others] = arrays.map((array) =>
      toSet(needArray('$setIntersection', array)),
    );
    const common = [...first].filter(([key]) => others.every((other) => other.has(key)));
    return inOrder(new Map(common));
  }),
  ...functionOperator('$setDifference', 2, (left, right) => {
    if (isNullish(left) || isNullish(right)) return null;
    const excluded = toSet(needArray('$setDifference', right));
    const kept = toSet(needArray('$setDifference', left));
    return [...kept].filter(([key]) => !excluded.has(key)).map(([, value]) => value);
  }),
  ...functionOperator('$setIsSubset', 2, (left, right) => {
    const whole = toSet(needArray('$setIsSubset', right));
    return [...toSet(needArray('$setIsSubset', left)).keys()].every((key) => whole.has(key));
  }),
  ...functionOperator('$setEquals', { min: 2, max: Number.POSITIVE_INFINITY }, (...arrays) => {
    const [first = new Map(), ...others] = arrays.map((array) =>
      toSet(needArray('$setEquals', array)),
    );
    return others.every(
      (other) => other.size === first.size && [...other.keys()].every((key) => first.has(key)),
    );
  }),
  ...functionOperator('$anyElementTrue', 1, (array) =>
    needArray('$anyElementTrue', array).some(isTruthy),
  ),
  ...functionOperator('$allElementsTrue', 1, (array) =>
    needArray('$allElementsTrue', array).every(isTruthy),
  ),
};

function toSet(values: readonly BsonValue[]): Map<string, BsonValue> {
  const set = new Map<string, BsonValue>();
  for (const value of values) {
    const key = encodeKey([value]);
    if (!set.has(key)) set.set(key, value);
  }
  return set;
}

function inOrder(set: Map<string, BsonValue>): BsonValue[] {
  return [...set].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value);
}
