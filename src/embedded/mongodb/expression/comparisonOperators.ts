import { compareValues } from '../bson/compareValues.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';

/** Operators that compare any two values in MongoDB's order of types and values. */
export const comparisonOperators: OperatorTable = {
  ...functionOperator('$cmp', 2, (left, right) => Math.sign(compareMaybe(left, right))),
  ...functionOperator('$eq', 2, (left, right) => compareMaybe(left, right) === 0),
  ...functionOperator('$ne', 2, (left, right) => compareMaybe(left, right) !== 0),
  ...functionOperator('$gt', 2, (left, right) => compareMaybe(left, right) > 0),
  ...functionOperator('$gte', 2, (left, right) => compareMaybe(left, right) >= 0),
  ...functionOperator('$lt', 2, (left, right) => compareMaybe(left, right) < 0),
  ...functionOperator('$lte', 2, (left, right) => compareMaybe(left, right) <= 0),
};

/** A missing value stands before null. */
function compareMaybe(left: MaybeValue, right: MaybeValue): number {
  if (left === undefined || right === undefined) {
    return Number(left !== undefined) - Number(right !== undefined);
  }
  return compareValues(left, right);
}
