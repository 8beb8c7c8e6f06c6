import { asInteger } from '../bson/asInteger.js';
import { exactDecimalOf } from '../bson/exactDecimal.js';
import { makeDouble } from '../bson/makeDouble.js';
import { CommandError } from '../commandError.js';
import {
  type ArithmeticNumber,
  isDouble,
  makeInteger,
  toNumber,
} from '../number/arithmeticNumber.js';
import { isNullish, needNumber } from './arithmeticOperators.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';

/** Operators that round numbers. */
export const roundingOperators: OperatorTable = {
  ...functionOperator('$ceil', 1, (value) => wholeNumber('$ceil', value, Math.ceil)),
  ...functionOperator('$floor', 1, (value) => wholeNumber('$floor', value, Math.floor)),
  ...functionOperator('$round', { min: 1, max: 2 }, (value, place = 0) =>
    toPlace('$round', value, place, roundHalfEven),
  ),
  ...functionOperator('$trunc', { min: 1, max: 2 }, (value, place = 0) =>
    toPlace('$trunc', value, place, (quotient) => quotient),
  ),
};

function wholeNumber(operator: string, value: MaybeValue, call: (value: number) => number) {
  if (isNullish(value)) return null;
  const number = needNumber(operator, value, 28765);
  return isDouble(number) ? makeDouble(call(toNumber(number))) : number;
}

/** Decides whether what is cut off (`remainder` of `divisor`) raises the last digit that is kept. */
type Rounding = (quotient: bigint, remainder: bigint, divisor: bigint) => bigint;

const roundHalfEven = (quotient: bigint, remainder: bigint, divisor: bigint): bigint => {
  const doubled = 2n * (remainder < 0n ? -remainder : remainder);
  const isUp = doubled > divisor || (doubled === divisor && quotient % 2n !== 0n);
  return isUp ? quotient + (remainder < 0n ? -1n : 1n) : quotient;
};

function toPlace(operator: string, value: MaybeValue, place: MaybeValue, rounding: Rounding) {
  if (isNullish(value) || isNullish(place)) return null;
  const digits = asInteger(place);
  if (digits === undefined || digits < -20 || digits > 100) {
    throw new CommandError(51083, `cannot apply ${operator} with precision value ${place}`);
  }
  const number = needNumber(operator, value, 51081);
  return isDouble(number)
    ? makeDouble(doubleToPlace(toNumber(number), digits, rounding))
    : integerToPlace(number, digits, rounding);
}

function integerToPlace(
  number: ArithmeticNumber,
  digits: number,
  rounding: Rounding,
): ArithmeticNumber {
  if (digits >= 0) return number;
  const divisor = 10n ** BigInt(-digits);
  const whole = BigInt(number as number | bigint);
  const rounded = rounding(whole / divisor, whole % divisor, divisor) * divisor;
  return makeInteger(rounded, typeof number === 'bigint');
}

/** Rounds the exact value of a double: 2.675 is a little less than that and becomes 2.67. */
function doubleToPlace(number: number, digits: number, rounding: Rounding): number {
  if (!Number.isFinite(number)) return number;
  const { coefficient, exponent } = exactDecimalOf(number);
  const dropped = -exponent - digits;
  if (dropped <= 0) return number;
  const divisor = 10n ** BigInt(dropped);
  const rounded = rounding(coefficient / divisor, coefficient % divisor, divisor);
  return rounded === 0n ? number * 0 : Number(`${rounded}e${-digits}`);
}
