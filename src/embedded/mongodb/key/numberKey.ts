import { Decimal128 } from 'bson';
import {
  compareExactDecimals,
  type ExactDecimal,
  exactDecimal,
  exactDecimalOf,
  subtractExactDecimals,
} from '../bson/exactDecimal.js';
import { notImplemented } from '../notImplemented.js';

/** A number as the greatest double that does not exceed it, and what is missing to the number. */
export interface NumberKey {
  readonly floor: number;
  /** Decimal digits of the missing part, as a fraction of the gap to the next double. */
  readonly fraction: string;
}

/** Splits a number so that comparing `floor`, then `fraction`, compares the exact values. */
export function numberKey(value: number | bigint | Decimal128): NumberKey {
  if (typeof value === 'number') return { floor: value, fraction: '' };
  const exact = typeof value === 'bigint' ? exactDecimalOf(value) : exactDecimal(value);
  if (typeof exact === 'number') return { floor: exact, fraction: '' };
  const nearest = Number(value instanceof Decimal128 ? value.toString() : value);
  if (!Number.isFinite(nearest)) {
    throw notImplemented(`ordering a Decimal128 beyond the range of a double (${value})`);
  }
  const floor =
    compareExactDecimals(exactDecimalOf(nearest), exact) > 0 ? nextDouble(nearest, -1) : nearest;
  const rest = subtractExactDecimals(exact, exactDecimalOf(floor));
  return { floor, fraction: rest.coefficient === 0n ? '' : fractionOfGap(rest, floor) };
}

function fractionOfGap(rest: ExactDecimal, floor: number): string {
  // The gap is a power of two, so that dividing by it leaves a finite decimal fraction.
  const power = Math.round(Math.log2(nextDouble(floor, 1) - floor));
  const inverse =
    power >= 0
      ? { coefficient: 5n ** BigInt(power), exponent: -power }
      : { coefficient: 2n ** BigInt(-power), exponent: 0 };
  const digits = (rest.coefficient * inverse.coefficient).toString();
  return digits.padStart(-(rest.exponent + inverse.exponent), '0').replace(/0+$/, '');
}

const scratch = new DataView(new ArrayBuffer(8));

function nextDouble(value: number, step: 1 | -1): number {
  if (value === 0) return step * Number.MIN_VALUE;
  scratch.setFloat64(0, value);
  const away = value > 0 === step > 0;
  scratch.setBigInt64(0, scratch.getBigInt64(0) + (away ? 1n : -1n));
  return scratch.getFloat64(0);
}
