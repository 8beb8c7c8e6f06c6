import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';
import { isNotFinite } from './isNotFinite.js';

const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Reads a finite number. */
export function parseNumber(value: unknown): number {
  const isNumber = typeof value === 'string' && NUMBER.test(value.trim());
  const number = isNumber || typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new FieldProblem('a number', describeFound(value), { isUnshowable: isNotFinite(value) });
}
