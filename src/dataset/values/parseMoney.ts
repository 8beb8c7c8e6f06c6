import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';
import { isNotFinite } from './isNotFinite.js';
import { minorDigits } from './minorDigits.js';

/** An amount as the schema shows it. */
export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
/** More than any amount has: numbers without end take long to reckon with. */
const MOST_DIGITS = 1_000;
const CURRENCY = /^[A-Z]{3}$/;

/**
 * Reads an amount exactly, without a binary fraction in between, and rounds it to the currency's
 * digits (ISO 4217), half away from zero. `minor` has the digits of currencies whose minor unit is
 * another one to the silo.
 */
export function parseMoney(
  amount: unknown,
  currency: unknown,
  unit: 'MAJOR' | 'MINOR',
  minor: Readonly<Record<string, number>> = {},
): MoneyValue {
  const { negative, whole, fraction, power } = splitDecimal(amount);
  const code = typeof currency === 'string' ? currency.trim().toUpperCase() : '';
  if (!CURRENCY.test(code)) {
    const found = describeFound(currency);
    throw new FieldProblem('an ISO 4217 currency code', found, { isUnshowable: true });
  }
  const digits = minorDigits(code);
  const scale = fraction.length - power + (unit === 'MAJOR' ? 0 : (minor[code] ?? digits));
  const amountOf = toMinor(whole + fraction, scale, digits);
  return { amount: formatMinor(amountOf, digits, negative), currency: code };
}

function splitDecimal(amount: unknown) {
  const text =
    typeof amount === 'number' || typeof amount === 'bigint'
      ? String(amount)
      : typeof amount === 'string'
        ? amount.trim()
        : '';
  const parts = DECIMAL.exec(text);
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts ?? [];
  const length = whole.length + fraction.length;
  if (parts === null || length === 0 || length > MOST_DIGITS) {
    throw new FieldProblem('a decimal amount', describeAmount(text) ?? describeFound(amount), {
      isUnshowable: isNotFinite(amount),
    });
  }
  return { negative: sign === '-', whole, fraction, power: Number(power) };
}

/** Names an amount that is written for people, as the type `money` of PostgreSQL is, and how it is read. */
function describeAmount(text: string): string | undefined {
  if (!/^\D{0,5}\d{1,3}(?:[.,' ]\d{3})*(?:[.,]\d\d)?\D{0,5}$/u.test(text)) return undefined;
  return "an amount with a sign or separators (in PostgreSQL, `sql('t.amount::numeric')` has none)";
}

/** `digits` × 10^-scale, as an integer of 10^-places, rounded half up (of the absolute value). */
function toMinor(digits: string, scale: number, places: number): bigint {
  const shift = places - scale;
  if (shift >= 0) return BigInt(digits) * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return (BigInt(digits) * 2n + divisor) / (divisor * 2n);
}

function formatMinor(minor: bigint, digits: number, negative: boolean): string {
  const text = minor.toString().padStart(digits + 1, '0');
  const sign = negative && minor !== 0n ? '-' : '';
  const whole = text.slice(0, text.length - digits);
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`;
}
