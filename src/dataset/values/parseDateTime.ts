import { DateTime } from 'luxon';
import { describeFound } from '../../lib/describeFound.js';
import { FieldProblem } from './FieldProblem.js';
import { zonedToUtc } from './zonedToUtc.js';

/** How a silo writes an instant; see `dateTime()`. */
export interface InstantFormat {
  readonly format?: string;
  readonly zone?: string;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9})\d*)?)?)?\s*(Z|[+-]\d\d(?::?\d\d(?::\d\d)?)?)?$/i;

/** Formats that carry their zone: `http`, and tokens of Luxon such as `ZZ` or `z`. */
const SAYS_ZONE = /z|http|rfc2822/i;

/**
 * Reads an instant as `YYYY-MM-DDTHH:mm:ss.sssZ`, with six or nine fractional digits where the silo
 * has more than milliseconds.
 */
export function parseDateTime(value: unknown, { format, zone }: InstantFormat = {}): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (format === 'unix' || format === 'unixMs') return parseUnix(value, format);
  if (typeof value !== 'string') {
    throw new FieldProblem(expectation(format), describeFound(value));
  }
  if (format !== undefined) return parseFormatted(value, format, zone);
  const parts = ISO.exec(value.trim());
  if (parts === null) throw new FieldProblem(expectation(format), describeFound(value));
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', offset] =
    parts;
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const milliseconds =
    offset === undefined && zone !== undefined && zone !== 'UTC'
      ? zonedToUtc(local, zone)
      : local - offsetMs(offset);
  const day1 = Number(day);
  if (Number.isNaN(milliseconds) || day1 > daysOfMonth(Number(year), Number(month))) {
    throw new FieldProblem(expectation(format), 'an instant that does not exist');
  }
  return `${instant(milliseconds).slice(0, 19)}.${trimFraction(fraction)}Z`;
}

function parseUnix(value: unknown, format: 'unix' | 'unixMs'): string {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' && typeof number !== 'bigint') {
    throw new FieldProblem(expectation(format), describeFound(value));
  }
  return instant(format === 'unix' ? Math.round(Number(number) * 1000) : Number(number));
}

function parseFormatted(value: string, format: string, zone = 'UTC'): string {
  const parsed =
    format === 'http'
      ? DateTime.fromHTTP(value)
      : format === 'rfc2822'
        ? DateTime.fromRFC2822(value)
        : DateTime.fromFormat(value.trim(), format, { zone, locale: 'en' });
  if (!parsed.isValid) throw new FieldProblem(expectation(format), describeFound(value));
  // As in `zonedToUtc`: a time that clocks show twice is the first of the two.
  const possible = SAYS_ZONE.test(format) ? [parsed] : parsed.getPossibleOffsets();
  return instant(Math.min(...possible.map((one) => one.toMillis())));
}

function instant(milliseconds: number): string {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1 || year > 9999) {
    throw new FieldProblem('an instant between the years 1 and 9999', 'one outside');
  }
  return date.toISOString();
}

function offsetMs(offset: string | undefined): number {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 0;
  const digits = offset.slice(1).replaceAll(':', '').padEnd(6, '0');
  const seconds =
    Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2, 4)) * 60 + Number(digits.slice(4));
  return (offset.startsWith('-') ? -1 : 1) * seconds * 1000;
}

function trimFraction(fraction: string): string {
  const nine = fraction.padEnd(9, '0');
  if (nine.endsWith('000000')) return nine.slice(0, 3);
  return nine.endsWith('000') ? nine.slice(0, 6) : nine;
}

function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function expectation(format: string | undefined): string {
  return format === undefined ? 'an ISO 8601 or SQL timestamp' : `an instant written as ${format}`;
}
