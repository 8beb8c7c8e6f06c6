import { asInteger } from '../bson/asInteger.js';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import { makeDouble } from '../bson/makeDouble.js';
import { CommandError } from '../commandError.js';
import {
  type ArithmeticNumber,
  addNumbers,
  asArithmetic,
  isDouble,
  makeInteger,
  multiplyNumbers,
  remainderOf,
  subtractNumbers,
  toNumber,
} from '../number/arithmeticNumber.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';

/** MongoDB's code for an operator of one number that gets something else. */
const unaryCode = 28765;
const anyNumber = { min: 0, max: Number.POSITIVE_INFINITY };

/** Operators that calculate with numbers and dates. */
export const arithmeticOperators: OperatorTable = {
  ...functionOperator('$add', anyNumber, add),
  ...functionOperator('$subtract', 2, subtract),
  ...functionOperator('$multiply', anyNumber, (...values) => {
    if (values.some(isNullish)) return null;
    return values.reduce<ArithmeticNumber>(
      (product, value) => multiplyNumbers(product, needNumber('$multiply', value)),
      1,
    );
  }),
  ...functionOperator('$divide', 2, divide),
  ...functionOperator('$mod', 2, (left, right) => {
    if (isNullish(left) || isNullish(right)) return null;
    const divisor = needNumber('$mod', right);
    if (toNumber(divisor) === 0) throw new CommandError(16610, "can't $mod by zero");
    return remainderOf(needNumber('$mod', left), divisor);
  }),
  ...functionOperator('$abs', 1, (value) => {
    if (isNullish(value)) return null;
    const number = needNumber('$abs', value, unaryCode);
    return toNumber(number) < 0 ? subtractNumbers(0, number) : number;
  }),
  ...functionOperator('$pow', 2, power),
  ...doubleOperator('$sqrt', Math.sqrt, (number) => number >= 0),
  ...doubleOperator('$exp', Math.exp),
  ...doubleOperator('$ln', Math.log, (number) => number > 0, 28766),
  ...doubleOperator('$log10', Math.log10, (number) => number > 0, 28761),
  ...functionOperator('$log', 2, (value, base) => {
    if (isNullish(value) || isNullish(base)) return null;
    return makeDouble(logarithm(needNumber('$log', value), needNumber('$log', base)));
  }),
};

/** Whether a value is null or missing, which makes most operators yield null. */
export function isNullish(value: MaybeValue): value is null | undefined {
  return value === undefined || value === null;
}

/** The argument as a number, or the error that it is none. */
export function needNumber(operator: string, value: MaybeValue, code = 14): ArithmeticNumber {
  const number = asArithmetic(value);
  if (number === undefined) {
    throw new CommandError(
      code,
      `${operator} only supports numeric types, not ${value === undefined ? 'missing' : bsonTypeName(value)}`,
    );
  }
  return number;
}

function add(...values: MaybeValue[]): MaybeValue {
  if (values.some(isNullish)) return null;
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 1)
    throw new CommandError(16612, 'only one date allowed in an $add expression');
  const sum = values
    .filter((value) => !(value instanceof Date))
    .reduce<ArithmeticNumber>((total, value) => addNumbers(total, needNumber('$add', value)), 0);
  const [date] = dates;
  return date === undefined ? sum : shiftDate(date, toNumber(sum));
}

function subtract(left: MaybeValue, right: MaybeValue): MaybeValue {
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date) {
    if (right instanceof Date) return BigInt(left.getTime() - right.getTime());
    return shiftDate(left, -toNumber(needNumber('$subtract', right)));
  }
  return subtractNumbers(needNumber('$subtract', left), needNumber('$subtract', right));
}

function shiftDate(date: Date, ms: number): Date {
  const shifted = new Date(date.getTime() + Math.round(ms));
  if (Number.isNaN(shifted.getTime())) throw new CommandError(15, 'date overflow');
  return shifted;
}

function divide(left: MaybeValue, right: MaybeValue): MaybeValue {
  if (isNullish(left) || isNullish(right)) return null;
  const divisor = toNumber(needNumber('$divide', right));
  if (divisor === 0) throw new CommandError(2, "can't $divide by zero");
  return makeDouble(toNumber(needNumber('$divide', left)) / divisor);
}

function power(base: MaybeValue, exponent: MaybeValue): MaybeValue {
  if (isNullish(base) || isNullish(exponent)) return null;
  const left = needNumber('$pow', base);
  const right = needNumber('$pow', exponent);
  if (toNumber(left) === 0 && toNumber(right) < 0) {
    throw new CommandError(28764, '$pow cannot take a base of 0 and a negative exponent');
  }
  const whole = isDouble(left) || isDouble(right) ? undefined : asInteger(right);
  const result = toNumber(left) ** toNumber(right);
  if (whole === undefined || whole < 0 || Math.abs(result) >= 2 ** 64) return makeDouble(result);
  const isLong = typeof left === 'bigint' || typeof right === 'bigint';
  return makeInteger(BigInt(toNumber(left)) ** BigInt(whole), isLong);
}

function logarithm(value: ArithmeticNumber, base: ArithmeticNumber): number {
  if (toNumber(value) <= 0) {
    throw new CommandError(28758, "$log's argument must be a positive number");
  }
  if (toNumber(base) <= 0 || toNumber(base) === 1) {
    throw new CommandError(28759, "$log's base must be a positive number not equal to 1");
  }
  return Math.log(toNumber(value)) / Math.log(toNumber(base));
}

function doubleOperator(
  name: string,
  call: (value: number) => number,
  isAllowed: (value: number) => boolean = () => true,
  code = 28714,
): OperatorTable {
  return functionOperator(name, 1, (value) => {
    if (isNullish(value)) return null;
    const number = toNumber(needNumber(name, value, unaryCode));
    if (!Number.isNaN(number) && !isAllowed(number)) {
      throw new CommandError(code, `${name}'s argument is outside of its domain: ${number}`);
    }
    return makeDouble(call(number));
  });
}
