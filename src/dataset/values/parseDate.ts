import { DateTime } from 'luxon';
import { describeFound } from '../../lib/describeFound.js';
import { countedMs } from './countedMs.js';
import { daysOfMonth } from './daysOfMonth.js';
import { FieldProblem } from './FieldProblem.js';
import { isOutsideYears } from './isOutsideYears.js';
import { readNumericFormat } from './readNumericFormat.js';

/** ISO 8601, or with other marks: where the year stands first, nobody writes the day second. */
const ISO_DAY = /^(\d{4})([-/.]?)(\d\d)\2(\d\d)(?:[T ](?!BC$).*)?$/;

/**
 * Reads a calendar day as `YYYY-MM-DD`, with other marks between its parts or none; a time of day behind
 * it is left off, no zone shifts it.
 */
export function parseDate(value: unknown, format?: string): string {
  const isCounted = format === 'unix' || format === 'unixMs';
  const text =
    value instanceof Date ? isoText(value) : isCounted ? countedText(value, format) : value;
  const counted = typeof text === 'string' && format === undefined ? countedMs(text) : undefined;
  if (counted !== undefined) return parseDate(new Date(counted));
  if (typeof text !== 'string' && typeof text !== 'number') {
    throw new FieldProblem('a calendar day', describeFound(value));
  }
  const iso =
    format === undefined || isCounted
      ? readIso(String(text).trim())
      : readFormat(String(text).trim(), format);
  if (iso === null) {
    const expected = format === undefined ? 'YYYY-MM-DD' : format;
    throw new FieldProblem(`a calendar day written as ${expected}`, describeFound(value), {
      isUnshowable: isOutsideYears(text),
    });
  }
  return iso;
}

/** The day, in UTC, of so many seconds or milliseconds since 1970. */
function countedText(value: unknown, format: 'unix' | 'unixMs'): unknown {
  if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'bigint')
    return value;
  const count = String(value).trim() === '' ? Number.NaN : Number(value);
  return isoText(new Date(format === 'unix' ? count * 1000 : count));
}

function isoText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function readIso(text: string): string | null {
  const [, year, , month, day] = ISO_DAY.exec(text) ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const exists =
    isMonth && Number(day) >= 1 && Number(day) <= daysOfMonth(Number(year), Number(month));
  return exists ? `${year}-${month}-${day}` : null;
}

function readFormat(text: string, format: string): string | null {
  const local = readNumericFormat(text, format);
  if (local !== undefined) return new Date(local).toISOString().slice(0, 10);
  return DateTime.fromFormat(text, format, { zone: 'UTC', locale: 'en' }).toISODate();
}
