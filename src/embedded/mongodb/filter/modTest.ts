import { Decimal128, Double } from 'bson';
import type { BsonValue } from '../bson/bsonValue.js';
import { exactDecimal } from '../bson/exactDecimal.js';
import { CommandError } from '../commandError.js';
import type { ValueTest } from './matcher.js';

/** The test of `$mod: [divisor, remainder]`; fractions are cut off on both sides, as by MongoDB. */
export function modTest(operand: BsonValue): ValueTest {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw new CommandError(2, 'malformed mod, needs to be an array of two numbers');
  }
  const [divisor, remainder] = operand.map((value) => truncated(value));
  if (divisor === undefined || remainder === undefined) {
    throw new CommandError(2, 'malformed mod, divisor and remainder must be numbers');
  }
  if (divisor === 0n) throw new CommandError(2, 'divisor cannot be 0');
  return (value) => {
    const number = truncated(value);
    return number !== undefined && number % divisor === remainder;
  };
}

function truncated(value: BsonValue | undefined): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (value instanceof Decimal128) return truncatedDecimal(value);
  const number = value instanceof Double ? value.value : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  return BigInt(Math.trunc(number));
}

function truncatedDecimal(value: Decimal128): bigint | undefined {
  const exact = exactDecimal(value);
  if (typeof exact === 'number') return undefined;
  const { coefficient, exponent } = exact;
  return exponent >= 0
    ? coefficient * 10n ** BigInt(exponent)
    : coefficient / 10n ** BigInt(-exponent);
}
