import { dayNumber, unitMs } from './calendar.js';
import { type TimeZone, toLocal } from './findTimeZone.js';
import type { TimeUnit } from './parseTimeUnit.js';

/** How many boundaries of a unit lie between two dates, on the zone's calendar. */
export function dateDifference(
  start: Date,
  end: Date,
  unit: TimeUnit,
  zone: TimeZone,
  startOfWeek: number,
): number {
  const from = toLocal(start, zone);
  const to = toLocal(end, zone);
  const count = (date: Date) => unitNumber(date, unit, startOfWeek);
  if (unit === 'hour' || unit === 'minute' || unit === 'second' || unit === 'millisecond') {
    // A clock that was put forward in between has shown hours that did not pass.
    const clockShift = zone.offsetMs(end.getTime()) - zone.offsetMs(start.getTime());
    return count(to) - count(from) - Math.trunc(clockShift / unitMs[unit]);
  }
  return count(to) - count(from);
}

function unitNumber(date: Date, unit: TimeUnit, startOfWeek: number): number {
  switch (unit) {
    case 'year':
      return date.getUTCFullYear();
    case 'quarter':
      return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
    case 'month':
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    case 'week':
      // 1970-01-01 was a Thursday.
      return Math.floor((dayNumber(date) + 4 - startOfWeek) / 7);
    case 'day':
      return dayNumber(date);
    default:
      return Math.floor(date.getTime() / unitMs[unit]);
  }
}
