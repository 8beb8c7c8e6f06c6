import { DateTime } from 'luxon';
import { describeFound } from '../../lib/describeFound.js';
import { isoInstant } from '../../lib/isoInstant.js';
import { countedMs } from './countedMs.js';
import { daysOfMonth } from './daysOfMonth.js';
import { FieldProblem } from './FieldProblem.js';
import { isOutsideYears } from './isOutsideYears.js';
import { readNumericFormat } from './readNumericFormat.js';
import { zonedToUtc } from './zonedToUtc.js';

type TokenParser = ReturnType<typeof DateTime.buildFormatParser>;

/** How a silo writes an instant; see `dateTime()`. */
export interface InstantFormat {
  readonly format?: string;
  readonly zone?: string;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9})\d*)?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d(?::\d\d)?)?)?$/i;

const UTC = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|\+00)?$/;
const ZONE_LENGTH = '+00'.length;

const OBJECT_ID = /^[0-9a-f]{24}$/i;
/** Seconds of this century in the upper half of 64 bits. */
const BSON_TIMESTAMP = /^[4-9]\d{18}$/;

const YEAR_1 = Date.parse('0001-01-01T00:00Z');
const YEAR_10000 = Date.UTC(10_000, 0);

/** Formats that carry their zone: `http`, and tokens of Luxon such as `ZZ` or `z`. */
const SAYS_ZONE = /z|http|rfc2822/i;

/**
 * Reads an instant as `YYYY-MM-DDTHH:mm:ss.sssZ`, with six or nine fractional digits where the silo
 * has more than milliseconds.
 */
export function parseDateTime(value: unknown, { format, zone }: InstantFormat = {}): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return instant(value.getTime());
  if (format === 'objectId') return parseObjectId(value);
  // Of one list some may count and others write their times.
  const counts = COUNTS[format ?? ''];
  if (counts !== undefined && !isIso(value)) return instant(parseCount(value, format, counts));
  if (typeof value !== 'string') {
    throw new FieldProblem(expectation(format), describeTime(value));
  }
  if (format !== undefined && counts === undefined) return parseFormatted(value, format, zone);
  const counted = countedMs(value);
  if (counted !== undefined) return instant(counted);
  const written = zone === undefined || zone === 'UTC' ? readUtc(value) : undefined;
  if (written !== undefined) return written;
  const parts = ISO.exec(value.trim());
  if (parts === null) {
    throw isOutsideYears(value)
      ? outsideYears(true)
      : new FieldProblem(expectation(format), describeTime(value));
  }
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', offset] =
    parts;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const local = Date.parse(`${text}Z`);
  const milliseconds =
    offset === undefined && zone !== undefined && zone !== 'UTC'
      ? zonedToUtc(local, zone)
      : local - offsetMs(offset);
  if (Number.isNaN(milliseconds) || Number(day) > daysOfMonth(Number(year), Number(month))) {
    throw new FieldProblem(expectation(format), 'an instant that does not exist');
  }
  // What is in UTC already stands as it is written, but for the hour 24, and for years that are none.
  const isWritten = milliseconds === local && hour !== '24' && year !== '0000';
  return `${isWritten ? text : instant(milliseconds).slice(0, 19)}.${trimFraction(fraction)}Z`;
}

/** Reads what most silos write, and most often; undefined for all else, what does not exist included. */
function readUtc(value: string): string | undefined {
  if (!UTC.test(value)) return undefined;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const isClock = value.slice(11, 13) < '24' && value.charAt(14) < '6' && value.charAt(17) < '6';
  if (!isClock || year < 1 || month < 1 || month > 12) return undefined;
  const day = Number(value.slice(8, 10));
  if (day < 1 || day > daysOfMonth(year, month)) return undefined;
  const end = value.length - (value.endsWith('Z') ? 1 : value.includes('+') ? ZONE_LENGTH : 0);
  const fraction = trimFraction(value.slice(20, end));
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction}Z`;
}

/** Milliseconds since 1970 of what formats count by. */
const COUNTS: Readonly<Record<string, (count: number | bigint) => number>> = {
  unix: (count) => Math.round(Number(count) * 1000),
  unixMs: Number,
  // The upper half counts seconds, the lower one what came within them.
  bsonTimestamp: (count) =>
    (typeof count === 'bigint' ? Number(count >> 32n) : Math.floor(count / 2 ** 32)) * 1000,
};

function isIso(value: unknown): boolean {
  return typeof value === 'string' && ISO.test(value.trim());
}

function parseCount(
  value: unknown,
  format: string | undefined,
  counts: (count: number | bigint) => number,
): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' && typeof number !== 'bigint') {
    throw new FieldProblem(expectation(format), describeFound(value));
  }
  return counts(number);
}

/** The second in which an ObjectId was made: its first four bytes. */
function parseObjectId(value: unknown): string {
  if (typeof value !== 'string' || !OBJECT_ID.test(value)) {
    throw new FieldProblem('an ObjectId', describeFound(value));
  }
  return instant(Number.parseInt(value.slice(0, 8), 16) * 1000);
}

function parseFormatted(value: string, format: string, zone = 'UTC'): string {
  const local = readNumericFormat(value.trim(), format);
  if (local !== undefined) return instant(zone === 'UTC' ? local : zonedToUtc(local, zone));
  const parsed =
    format === 'http'
      ? DateTime.fromHTTP(value)
      : format === 'rfc2822'
        ? DateTime.fromRFC2822(value)
        : DateTime.fromFormatParser(value.trim(), parserOf(format), { zone: 'UTC', locale: 'en' });
  if (!parsed.isValid) throw new FieldProblem(expectation(format), describeFound(value));
  const milliseconds = parsed.toMillis();
  const isLocal = zone !== 'UTC' && !SAYS_ZONE.test(format);
  return instant(isLocal ? zonedToUtc(milliseconds, zone) : milliseconds);
}

const parsers = new Map<string, TokenParser>();

/** Formats are those of a configuration: few. */
function parserOf(format: string): TokenParser {
  let parser = parsers.get(format);
  if (parser === undefined) {
    parser = DateTime.buildFormatParser(format, { locale: 'en' });
    parsers.set(format, parser);
  }
  return parser;
}

function instant(milliseconds: number): string {
  const whole = Math.trunc(milliseconds);
  if (whole >= YEAR_1 && whole < YEAR_10000) return isoInstant(whole);
  throw outsideYears(!Number.isNaN(whole));
}

function outsideYears(isUnshowable: boolean): FieldProblem {
  return new FieldProblem('an instant between the years 1 and 9999', 'one outside', {
    isUnshowable,
  });
}

function offsetMs(offset: string | undefined): number {
  if (offset === undefined || /^[A-Z]/i.test(offset)) return 0;
  const digits = offset.slice(1).replaceAll(':', '').padEnd(6, '0');
  const seconds =
    Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2, 4)) * 60 + Number(digits.slice(4));
  return (offset.startsWith('-') ? -1 : 1) * seconds * 1000;
}

function trimFraction(fraction: string): string {
  if (fraction.length === 3) return fraction;
  const nine = fraction.padEnd(9, '0');
  if (nine.endsWith('000000')) return nine.slice(0, 3);
  return nine.endsWith('000') ? nine.slice(0, 6) : nine;
}

function expectation(format: string | undefined): string {
  return format === undefined ? 'an ISO 8601 or SQL timestamp' : `an instant written as ${format}`;
}

/** Names what was found instead of a timestamp, and how it is read where it counts from 1970. */
function describeTime(value: unknown): string {
  const text = String(value);
  if (OBJECT_ID.test(text)) return readBy('an ObjectId', 'objectId');
  if (typeof value === 'bigint' && BSON_TIMESTAMP.test(text)) {
    return readBy('a Timestamp of BSON', 'bsonTimestamp');
  }
  const found = /^\d{9,10}(\d{3})?$/.exec(text);
  if (found === null) return describeFound(value);
  const [unit, format] =
    found[1] === undefined ? (['seconds', 'unix'] as const) : (['milliseconds', 'unixMs'] as const);
  return readBy(`${unit} since 1970`, format);
}

function readBy(what: string, format: string): string {
  return `what may be ${what}, read by \`dateTime(…, { format: '${format}' })\``;
}
