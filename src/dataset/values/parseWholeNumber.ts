import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';
import { isNotFinite } from './isNotFinite.js';

const DECIMAL = /^[+-]?\d+(\.\d*)?$/;
/** `00:04:30`, `PT4M30S` */
const DURATION = /^-?(?:\d{1,4}:\d\d(?::\d\d(?:\.\d+)?)?|P(?=[\dT-])[\dYMWDTHS.,-]+)$/;
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
    throw new FieldProblem('a whole number', describeDuration(value) ?? describeFound(value), {
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

/** Names a duration that is written as a clock or as ISO 8601 has it, as the type `interval` of PostgreSQL is, and how it is read. */
function describeDuration(value: unknown): string | undefined {
  if (typeof value !== 'string' || !DURATION.test(value.trim())) return undefined;
  return "what may be a duration (in PostgreSQL, `sql('extract(epoch FROM t.duration)::int')` has its seconds)";
}
