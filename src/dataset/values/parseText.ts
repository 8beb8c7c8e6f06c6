import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';

/** Reads a text; numbers and booleans are written out, exactly also beyond 2^53 where the driver kept them so. */
export function parseText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value);
  }
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new FieldProblem('a text', describeFound(value));
}
