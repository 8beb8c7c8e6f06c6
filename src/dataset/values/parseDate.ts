import { DateTime } from 'luxon';
import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';

const ISO_DAY = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/;

/** Reads a calendar day as `YYYY-MM-DD`; a time of day behind it is left off, no zone shifts it. */
export function parseDate(value: unknown, format?: string): string {
  const text = value instanceof Date ? isoText(value) : value;
  if (typeof text !== 'string' && typeof text !== 'number') {
    throw new FieldProblem('a calendar day', describeFound(value));
  }
  const day =
    format === undefined
      ? DateTime.fromISO(ISO_DAY.exec(String(text).trim())?.[1] ?? '', { zone: 'UTC' })
      : DateTime.fromFormat(String(text).trim(), format, { zone: 'UTC', locale: 'en' });
  const iso = day.toISODate();
  if (iso === null) {
    const expected = format === undefined ? 'YYYY-MM-DD' : format;
    throw new FieldProblem(`a calendar day written as ${expected}`, describeFound(value));
  }
  return iso;
}

function isoText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
