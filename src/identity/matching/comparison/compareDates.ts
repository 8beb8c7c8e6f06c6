import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';

/** Days of a month, all taken for long ones: close enough to tell how far dates lie apart. */
const MONTH_DAYS = 31;
const YEAR_DAYS = 12 * MONTH_DAYS;

/** Dates as `yyyymmdd`: slips of the pen first, then how far they lie apart. */
export const compareDates: Comparison = {
  levels: [
    'exact',
    'dayAndMonthSwapped',
    'oneDigit',
    'twoParts',
    'withinMonth',
    'withinYear',
    'withinDecade',
    'other',
  ],
  compare: (a, b) => {
    if (a.length !== 8 || b.length !== 8) return isOneEdit(a, b) ? 2 : comparePartial(a, b);
    if (a.slice(0, 4) + a.slice(6, 8) + a.slice(4, 6) === b) return 1;
    if (isOneEdit(a, b)) return 2;
    return countEqualParts(a, b) === 2 ? 3 : compareDays(Math.abs(dayOf(a) - dayOf(b)));
  },
};

/** Dates of which only the year, or year and month, is known agree as far as they go. */
function comparePartial(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 4;
  return a.slice(0, 4) === b.slice(0, 4) ? 5 : 7;
}

function countEqualParts(a: string, b: string): number {
  const year = a.slice(0, 4) === b.slice(0, 4);
  const month = a.slice(4, 6) === b.slice(4, 6);
  const day = a.slice(6, 8) === b.slice(6, 8);
  return Number(year) + Number(month) + Number(day);
}

function dayOf(date: string): number {
  const month = Number(date.slice(4, 6));
  return Number(date.slice(0, 4)) * YEAR_DAYS + month * MONTH_DAYS + Number(date.slice(6, 8));
}

function compareDays(days: number): number {
  if (days <= MONTH_DAYS) return 4;
  if (days <= YEAR_DAYS) return 5;
  return days <= 10 * YEAR_DAYS ? 6 : 7;
}
