import { Double } from 'bson';
import type { BsonValue } from './bsonValue.js';

/** The whole number that a value is, whichever of the number types holds it, within 2^53. */
export function asInteger(value: BsonValue | undefined): number | undefined {
  const number =
    typeof value === 'bigint' ? Number(value) : value instanceof Double ? value.value : value;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}
