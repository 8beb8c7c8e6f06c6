import { CommandError } from '../commandError.js';
import { addMonths, unitMs } from './calendar.js';
import { fromLocal, type TimeZone, toLocal } from './findTimeZone.js';
import type { TimeUnit } from './parseTimeUnit.js';

const months: Partial<Record<TimeUnit, number>> = { year: 12, quarter: 3, month: 1 };

/** Adds units of time to a date; days and longer units are counted on the zone's calendar. */
export function shiftDate(date: Date, unit: TimeUnit, amount: number, zone: TimeZone): Date {
  const shifted = shift(date, unit, amount, zone);
  if (Number.isNaN(shifted.getTime())) throw new CommandError(15, 'date overflow');
  return shifted;
}

function shift(date: Date, unit: TimeUnit, amount: number, zone: TimeZone): Date {
  switch (unit) {
    case 'year':
    case 'quarter':
    case 'month':
      return fromLocal(addMonths(toLocal(date, zone), amount * (months[unit] ?? 1)), zone);
    case 'week':
    case 'day':
      return fromLocal(new Date(toLocal(date, zone).getTime() + amount * unitMs[unit]), zone);
    default:
      return new Date(date.getTime() + amount * unitMs[unit]);
  }
}
