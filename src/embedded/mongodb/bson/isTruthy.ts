import { Decimal128, Double } from 'bson';
import type { BsonValue } from './bsonValue.js';
import { exactDecimal } from './exactDecimal.js';

/** What a value counts as where a boolean is asked: only false, null, missing and zeros are false. */
export function isTruthy(value: BsonValue | undefined): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (value instanceof Double) return value.value !== 0;
  if (value instanceof Decimal128) return !isZero(exactDecimal(value));
  return value !== 0 && value !== 0n;
}

function isZero(value: ReturnType<typeof exactDecimal>): boolean {
  return typeof value === 'object' && value.coefficient === 0n;
}
