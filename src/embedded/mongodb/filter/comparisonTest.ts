import { BSONRegExp, Decimal128, Double, MaxKey, MinKey } from 'bson';
import type { BsonValue } from '../bson/bsonValue.js';
import { compareTypes, compareValues } from '../bson/compareValues.js';
import { CommandError } from '../commandError.js';
import type { ValueTest } from './matcher.js';

/** The operators that compare a value with an operand of the same type. */
export type ComparisonOperator = '$eq' | '$gt' | '$gte' | '$lt' | '$lte';

const holds: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  $eq: (order) => order === 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** The test of a comparison operator: values of another type than the operand's do not match. */
export function comparisonTest(operator: ComparisonOperator, operand: BsonValue): ValueTest {
  const accepts = holds[operator];
  const includesEqual = accepts(0);
  if (operand === null) return (value) => includesEqual && (value ?? null) === null;
  if (operator === '$eq') return equalityTest(operand);
  if (operand instanceof BSONRegExp) {
    throw new CommandError(2, `Can't have RegEx as arg to predicate over field '${operator}'.`);
  }
  if (isNotANumber(operand))
    return (value) => includesEqual && value !== undefined && isNotANumber(value);
  // Every type stands between these two.
  if (operand instanceof MinKey || operand instanceof MaxKey) {
    return (value) => value !== undefined && accepts(compareValues(value, operand));
  }
  return (value) =>
    value !== undefined &&
    compareTypes(value, operand) === 0 &&
    !isNotANumber(value) &&
    accepts(compareValues(value, operand));
}

function equalityTest(operand: BsonValue): ValueTest {
  // The commonest tests of all need no look at types.
  if (typeof operand === 'string') return (value) => value === operand;
  return (value) => value !== undefined && compareValues(value, operand) === 0;
}

function isNotANumber(value: BsonValue): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  if (value instanceof Double) return false;
  return value instanceof Decimal128 && value.toString() === 'NaN';
}
