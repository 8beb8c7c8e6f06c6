import { Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { type BsonTypeName, bsonTypeName } from '../bson/bsonTypeName.js';
import type { BsonValue } from '../bson/bsonValue.js';
import { isTruthy } from '../bson/isTruthy.js';
import { makeDouble } from '../bson/makeDouble.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';
import { isInt64 } from '../number/arithmeticNumber.js';

const conversionFailure = 241;
const isoDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

type Conversion = (value: BsonValue) => BsonValue | undefined;

const conversions: Partial<Record<BsonTypeName, Conversion>> = {
  string: toText,
  int: (value) => narrow(toBigInt(value), -(2n ** 31n), 2n ** 31n - 1n, Number),
  long: (value) => (value instanceof Date ? BigInt(value.getTime()) : toLong(value)),
  double: toDouble,
  bool: isTruthy,
  date: toDate,
  objectId: toObjectId,
};

/** Converts a value as `$convert` does; what cannot be converted is an error. */
export function convertValue(value: BsonValue, target: BsonTypeName): BsonValue {
  const convert = conversions[target];
  if (convert === undefined) throw notImplemented(`the conversion to ${target}`);
  const converted = convert(value);
  if (converted !== undefined) return converted;
  throw new CommandError(
    conversionFailure,
    `Failed to convert the ${bsonTypeName(value)} ${describe(value)} to ${target}`,
  );
}

function describe(value: BsonValue): string {
  return typeof value === 'string' ? `'${value}'` : (toText(value) ?? '');
}

function toText(value: BsonValue): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
  }
  if (value instanceof Double) return String(value.value);
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toISOString();
  return value instanceof Decimal128 ? value.toString() : undefined;
}

/** Doubles are cut off towards zero; a text must be a whole number in decimal digits. */
function toBigInt(value: BsonValue): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return BigInt(value);
  if (typeof value === 'string')
    return /^[+-]?\d+$/.test(value) ? BigInt(withoutPlus(value)) : undefined;
  if (value instanceof Decimal128)
    throw notImplemented('the conversion of a Decimal128 to an integer');
  const number = value instanceof Double ? value.value : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? BigInt(Math.trunc(number))
    : undefined;
}

function withoutPlus(text: string): string {
  return text.startsWith('+') ? text.slice(1) : text;
}

function toLong(value: BsonValue): bigint | undefined {
  const whole = toBigInt(value);
  return whole !== undefined && isInt64(whole) ? whole : undefined;
}

function narrow(
  value: bigint | undefined,
  min: bigint,
  max: bigint,
  finish: (value: bigint) => BsonValue,
): BsonValue | undefined {
  return value !== undefined && value >= min && value <= max ? finish(value) : undefined;
}

function toDouble(value: BsonValue): BsonValue | undefined {
  if (typeof value === 'string') {
    const isNumber =
      /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$|^[+-]?(?:inf(?:inity)?|nan)$/i.test(value);
    return isNumber ? makeDouble(Number(value.replace(/inf(?:inity)?/i, 'Infinity'))) : undefined;
  }
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return makeDouble(Number(value));
  }
  if (value instanceof Double) return value;
  if (value instanceof Date) return makeDouble(value.getTime());
  if (value instanceof Decimal128)
    throw notImplemented('the conversion of a Decimal128 to a double');
  return undefined;
}

function toDate(value: BsonValue): Date | undefined {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date((value.t >>> 0) * 1000);
  const isMs = bsonTypeName(value) === 'long' || bsonTypeName(value) === 'double';
  const ms = isMs
    ? Number(toLong(value))
    : typeof value === 'string'
      ? parseDate(value)
      : Number.NaN;
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Reads an ISO 8601 date; a text without a zone is UTC. */
function parseDate(text: string): number {
  if (!isoDate.test(text)) return Number.NaN;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text.slice(10));
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return Date.parse(text.length > 10 && !hasZone ? `${iso}Z` : iso);
}

function toObjectId(value: BsonValue): ObjectId | undefined {
  if (value instanceof ObjectId) return value;
  return typeof value === 'string' && /^[\da-f]{24}$/i.test(value)
    ? new ObjectId(value)
    : undefined;
}
