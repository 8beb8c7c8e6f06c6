import type { Decimal128 } from 'bson';

/** A finite number as `coefficient × 10^exponent`, without loss. */
export interface ExactDecimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** The exact value of a Decimal128, or the JavaScript number for NaN and the infinities. */
export function exactDecimal(value: Decimal128): ExactDecimal | number {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString());
  if (match === null) return Number(value.toString());
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const coefficient = BigInt(whole + fraction);
  return {
    coefficient: sign === '-' ? -coefficient : coefficient,
    exponent: Number(exponent) - fraction.length,
  };
}

/** The exact value of a finite JavaScript number or of an int64. */
export function exactDecimalOf(value: number | bigint): ExactDecimal {
  if (typeof value === 'bigint') return { coefficient: value, exponent: 0 };
  let binaryExponent = 0;
  let mantissa = value;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    binaryExponent--;
  }
  // m × 2^-e = m × 5^e × 10^-e
  return {
    coefficient: BigInt(mantissa) * 5n ** BigInt(-binaryExponent),
    exponent: binaryExponent,
  };
}

/** Orders two exact decimals by value. */
export function compareExactDecimals(left: ExactDecimal, right: ExactDecimal): number {
  const difference = subtractExactDecimals(left, right).coefficient;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The exact difference of two exact decimals. */
export function subtractExactDecimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  const exponent = Math.min(left.exponent, right.exponent);
  return { coefficient: scaled(left, exponent) - scaled(right, exponent), exponent };
}

function scaled({ coefficient, exponent }: ExactDecimal, target: number): bigint {
  return coefficient * 10n ** BigInt(exponent - target);
}
