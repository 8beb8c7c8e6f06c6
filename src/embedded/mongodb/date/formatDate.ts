import { CommandError } from '../commandError.js';
import { dayOfYear, isoDayOfWeek, isoWeek, weekOfYear } from './calendar.js';
import { type TimeZone, toLocal } from './findTimeZone.js';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

// Up to MongoDB 7.0 the Z is written whatever the zone.
const defaultFormat = '%Y-%m-%dT%H:%M:%S.%LZ';

type Part = (local: Date, offsetMinutes: number) => string;

const parts: Readonly<Record<string, Part>> = {
  '%%': () => '%',
  '%b': (date) => (monthNames[date.getUTCMonth()] ?? '').slice(0, 3),
  '%B': (date) => monthNames[date.getUTCMonth()] ?? '',
  '%d': (date) => pad(date.getUTCDate(), 2),
  '%G': (date) => pad(isoWeek(date).year, 4),
  '%H': (date) => pad(date.getUTCHours(), 2),
  '%j': (date) => pad(dayOfYear(date), 3),
  '%L': (date) => pad(date.getUTCMilliseconds(), 3),
  '%m': (date) => pad(date.getUTCMonth() + 1, 2),
  '%M': (date) => pad(date.getUTCMinutes(), 2),
  '%S': (date) => pad(date.getUTCSeconds(), 2),
  '%u': (date) => String(isoDayOfWeek(date)),
  '%U': (date) => pad(weekOfYear(date), 2),
  '%V': (date) => pad(isoWeek(date).week, 2),
  '%w': (date) => String(date.getUTCDay() + 1),
  '%Y': (date) => pad(date.getUTCFullYear(), 4),
  '%z': (_, minutes) =>
    `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60), 2)}${pad(Math.abs(minutes) % 60, 2)}`,
  '%Z': (_, minutes) => String(minutes),
};

/** Writes a date by a format of MongoDB's `$dateToString`. */
export function formatDate(date: Date, zone: TimeZone, format: string | undefined): string {
  const local = toLocal(date, zone);
  const offsetMinutes = Math.round(zone.offsetMs(date.getTime()) / 60_000);
  return (format ?? defaultFormat).replace(/%[\s\S]?/g, (name) => {
    const part = parts[name];
    if (part !== undefined) return part(local, offsetMinutes);
    throw new CommandError(18536, `Invalid format character '${name}' in format string`);
  });
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
