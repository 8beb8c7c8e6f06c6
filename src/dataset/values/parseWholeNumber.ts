import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';
import { isNotFinite } from './isNotFinite.js';

const DECIMAL = /^[+-]?\d+(\.\d*)?$/;
const LIMIT = 2 ** 31;

/** Reads a whole number of 32 bits, as GraphQL's `Int` holds. */
export function parseWholeNumber(value: unknown): number {
  const number =
    typeof value === 'number' || typeof value === 'bigint'
      ? Number(value)
      : typeof value === 'string' && DECIMAL.test(value.trim())
        ? Number(value)
        : Number.NaN;
  if (!Number.isFinite(number)) {
    throw new FieldProblem('a whole number', describeFound(value), {
      isUnshowable: isNotFinite(value),
    });
  }
  if (!Number.isInteger(number)) {
    throw new FieldProblem('a whole number', 'one with a fraction', { isUnshowable: true });
  }
  if (number >= LIMIT || number < -LIMIT) {
    throw new FieldProblem('a whole number of 32 bits', 'a larger one', { isUnshowable: true });
  }
  return number;
}
