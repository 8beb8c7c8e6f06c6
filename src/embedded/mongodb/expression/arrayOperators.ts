import { asInteger } from '../bson/asInteger.js';
import { bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { compareValues } from '../bson/compareValues.js';
import { CommandError } from '../commandError.js';
import { isNullish } from './arithmeticOperators.js';
import type { MaybeValue, OperatorTable } from './expression.js';
import { functionOperator } from './functionOperator.js';

const anyNumber = { min: 0, max: Number.POSITIVE_INFINITY };

/** Operators that take arrays apart and put them together. */
export const arrayOperators: OperatorTable = {
  ...functionOperator('$arrayElemAt', 2, (array, index) => {
    if (isNullish(array) || isNullish(index)) return null;
    return needArray('$arrayElemAt', array).at(needInteger('$arrayElemAt', index));
  }),
  ...functionOperator('$concatArrays', anyNumber, (...arrays) => {
    if (arrays.some(isNullish)) return null;
    return arrays.flatMap((array) => needArray('$concatArrays', array));
  }),
  ...functionOperator('$in', 2, (value, array) => {
    if (!Array.isArray(array)) {
      throw new CommandError(
        40081,
        `$in requires an array as a second argument, found: ${typeOf(array)}`,
      );
    }
    return value !== undefined && array.some((item) => compareValues(item, value) === 0);
  }),
  ...functionOperator('$indexOfArray', { min: 2, max: 4 }, indexOfArray),
  ...functionOperator('$isArray', 1, (value) => Array.isArray(value)),
  ...functionOperator('$reverseArray', 1, (array) =>
    isNullish(array) ? null : needArray('$reverseArray', array).toReversed(),
  ),
  ...functionOperator('$size', 1, (array) => {
    if (Array.isArray(array)) return array.length;
    throw new CommandError(
      17124,
      `The argument to $size must be an array, but was of type: ${typeOf(array)}`,
    );
  }),
  ...functionOperator('$slice', { min: 2, max: 3 }, slice),
  ...functionOperator('$range', { min: 2, max: 3 }, range),
};

/** The type of a value for an error message. */
export function typeOf(value: MaybeValue): string {
  return value === undefined ? 'missing' : bsonTypeName(value);
}

const notAnArrayCodes: Readonly<Record<string, number>> = {
  $concatArrays: 28664,
  $filter: 28651,
  $indexOfArray: 40090,
  $map: 16883,
  $reduce: 40080,
  $reverseArray: 34435,
  $slice: 28724,
  $sortArray: 2942504,
};

/** The argument as an array, or the error that it is none. */
export function needArray(operator: string, value: MaybeValue): BsonValue[] {
  if (Array.isArray(value)) return value;
  throw new CommandError(
    notAnArrayCodes[operator] ?? 28689,
    `${operator} requires an array, but got a value of type: ${typeOf(value)}`,
  );
}

/** The argument as an integer, or the error that it is none. */
export function needInteger(operator: string, value: MaybeValue): number {
  const integer = asInteger(value);
  if (integer !== undefined) return integer;
  throw new CommandError(
    28690,
    `${operator} requires an integral value, but got: ${typeOf(value)}`,
  );
}

function indexOfArray(array: MaybeValue, value: MaybeValue, start: MaybeValue, end: MaybeValue) {
  if (isNullish(array)) return null;
  const items = needArray('$indexOfArray', array);
  const first = start === undefined ? 0 : needIndex(start);
  const last = end === undefined ? items.length : Math.min(needIndex(end), items.length);
  for (let index = first; index < last; index++) {
    if (value !== undefined && compareValues(items[index] as BsonValue, value) === 0) return index;
  }
  return -1;
}

function needIndex(value: MaybeValue): number {
  const index = needInteger('$indexOfArray', value);
  if (index < 0) throw new CommandError(40097, '$indexOfArray requires a nonnegative index');
  return index;
}

function slice(array: MaybeValue, second: MaybeValue, third: MaybeValue): MaybeValue {
  if (isNullish(array) || isNullish(second) || third === null) return null;
  const items = needArray('$slice', array);
  const position = needInteger('$slice', second);
  if (third === undefined) return position < 0 ? items.slice(position) : items.slice(0, position);
  const count = needInteger('$slice', third);
  if (count <= 0) throw new CommandError(28729, 'Third argument to $slice must be positive');
  const start = position < 0 ? Math.max(items.length + position, 0) : position;
  return items.slice(start, start + count);
}

const maxRangeLength = 1_000_000;

function range(start: MaybeValue, end: MaybeValue, step: MaybeValue = 1): MaybeValue {
  const from = needInteger('$range', start);
  const to = needInteger('$range', end);
  const by = needInteger('$range', step);
  if (by === 0) throw new CommandError(34449, '$range requires a non-zero step value');
  const length = Math.max(0, Math.ceil((to - from) / by));
  if (length > maxRangeLength) throw new CommandError(2, `$range of ${length} items is too long`);
  return Array.from({ length }, (_, index) => from + index * by);
}
