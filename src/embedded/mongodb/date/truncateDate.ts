import { unitMs } from './calendar.js';
import { dateDifference } from './dateDifference.js';
import { fromLocal, type TimeZone } from './findTimeZone.js';
import type { TimeUnit } from './parseTimeUnit.js';
import { shiftDate } from './shiftDate.js';

const referenceDay = Date.UTC(2000, 0, 1);

/** The start of the bin that a date is in; bins of `size` units are counted from the year 2000. */
export function truncateDate(
  date: Date,
  unit: TimeUnit,
  size: number,
  zone: TimeZone,
  startOfWeek: number,
): Date {
  // 2000-01-01 was a Saturday; bins of weeks are counted from the first start of a week.
  const toWeekStart = unit === 'week' ? ((startOfWeek + 1) % 7) * unitMs.day : 0;
  const reference = fromLocal(new Date(referenceDay + toWeekStart), zone);
  switch (unit) {
    case 'hour':
    case 'minute':
    case 'second':
    case 'millisecond': {
      const distance = date.getTime() - reference.getTime();
      return new Date(date.getTime() - modulo(distance, size * unitMs[unit]));
    }
    default: {
      const distance = dateDifference(reference, date, unit, zone, startOfWeek);
      return shiftDate(reference, unit, distance - modulo(distance, size), zone);
    }
  }
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
