import { Decimal128, Double } from 'bson';
import {
  compareExactDecimals,
  type ExactDecimal,
  exactDecimal,
  exactDecimalOf,
} from './exactDecimal.js';

/** A value of one of BSON's four number types. */
export type BsonNumber = number | bigint | Double | Decimal128;

/** Orders numbers of all four types by their exact value; NaN comes first and equals itself. */
export function compareNumbers(left: BsonNumber, right: BsonNumber): number {
  const a = left instanceof Double ? left.value : left;
  const b = right instanceof Double ? right.value : right;
  if (a instanceof Decimal128 || b instanceof Decimal128) return compareDecimals(a, b);
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  // JavaScript compares number and bigint by their mathematical value.
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareDecimals(left: number | bigint | Decimal128, right: number | bigint | Decimal128) {
  const a = left instanceof Decimal128 ? exactDecimal(left) : left;
  const b = right instanceof Decimal128 ? exactDecimal(right) : right;
  if (isSpecial(a) || isSpecial(b)) return compareNumbers(roughly(a), roughly(b));
  return compareExactDecimals(exactly(a), exactly(b));
}

type Comparable = number | bigint | ExactDecimal;

function isSpecial(value: Comparable): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

/** Against NaN and the infinities every finite number stands where zero stands. */
function roughly(value: Comparable): number {
  return typeof value === 'number' && !Number.isFinite(value) ? value : 0;
}

function exactly(value: Comparable): ExactDecimal {
  return typeof value === 'object' ? value : exactDecimalOf(value);
}
