import { Decimal128, Double } from 'bson';
import type { BsonValue } from '../bson/bsonValue.js';
import { isInt32, makeDouble } from '../bson/makeDouble.js';
import { notImplemented } from '../notImplemented.js';

/** A number that can be calculated with: int32, int64 or double. */
export type ArithmeticNumber = number | bigint | Double;

const minInt64 = -(2n ** 63n);
const maxInt64 = 2n ** 63n - 1n;

/** The value as a number to calculate with, if it is one; a Decimal128 is refused. */
export function asArithmetic(value: BsonValue | undefined): ArithmeticNumber | undefined {
  if (value instanceof Decimal128) throw notImplemented('arithmetic with Decimal128');
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return value instanceof Double ? value : undefined;
}

/** Whether a number is a double rather than an integer type. */
export function isDouble(value: ArithmeticNumber): boolean {
  return value instanceof Double || (typeof value === 'number' && !isInt32(value));
}

/** The JavaScript number nearest to a number. */
export function toNumber(value: ArithmeticNumber): number {
  return Number(value instanceof Double ? value.value : value);
}

/** Whether an integer fits into an int64. */
export function isInt64(value: bigint): boolean {
  return value >= minInt64 && value <= maxInt64;
}

/** The sum, in the wider of the two types; integers that overflow get the next wider type. */
export function addNumbers(left: ArithmeticNumber, right: ArithmeticNumber): ArithmeticNumber {
  return combine(
    left,
    right,
    (a, b) => a + b,
    (a, b) => a + b,
  );
}

/** The difference, typed as by `addNumbers`. */
export function subtractNumbers(left: ArithmeticNumber, right: ArithmeticNumber): ArithmeticNumber {
  return combine(
    left,
    right,
    (a, b) => a - b,
    (a, b) => a - b,
  );
}

/** The product, typed as by `addNumbers`. */
export function multiplyNumbers(left: ArithmeticNumber, right: ArithmeticNumber): ArithmeticNumber {
  return combine(
    left,
    right,
    (a, b) => a * b,
    (a, b) => a * b,
  );
}

/** The remainder of a division, with the dividend's sign. */
export function remainderOf(left: ArithmeticNumber, right: ArithmeticNumber): ArithmeticNumber {
  return combine(
    left,
    right,
    (a, b) => a % b,
    (a, b) => a % b,
  );
}

/** An integer in the narrowest type allowed: int32 unless `isLong`, and a double beyond int64. */
export function makeInteger(value: bigint, isLong: boolean): ArithmeticNumber {
  if (!isInt64(value)) return makeDouble(Number(value));
  const number = Number(value);
  return !isLong && isInt32(number) ? number : value;
}

function combine(
  left: ArithmeticNumber,
  right: ArithmeticNumber,
  onDoubles: (left: number, right: number) => number,
  onIntegers: (left: bigint, right: bigint) => bigint,
): ArithmeticNumber {
  if (isDouble(left) || isDouble(right)) {
    return makeDouble(onDoubles(toNumber(left), toNumber(right)));
  }
  const isLong = typeof left === 'bigint' || typeof right === 'bigint';
  return makeInteger(onIntegers(BigInt(left as number), BigInt(right as number)), isLong);
}
