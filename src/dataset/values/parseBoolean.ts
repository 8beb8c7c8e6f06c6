import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';

const TRUE = new Set(['true', 't', 'yes', 'y', '1']);
const FALSE = new Set(['false', 'f', 'no', 'n', '0']);

/** Reads a truth value, also as databases and older APIs write it (`t`, `yes`, `1`). */
export function parseBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (TRUE.has(word.trim().toLowerCase())) return true;
  if (FALSE.has(word.trim().toLowerCase())) return false;
  throw new FieldProblem('true or false', describeFound(value));
}
