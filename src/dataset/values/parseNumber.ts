import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads a finite number. */
export function parseNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' && NUMBER.test(value.trim())) return Number(value);
  throw new FieldProblem('a number', describeFound(value));
}
