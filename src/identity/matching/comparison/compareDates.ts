import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';

const DAY_MS = 86_400_000;

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
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6, 8)].map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day) / DAY_MS;
}

function compareDays(days: number): number {
  if (days <= 31) return 4;
  if (days <= 366) return 5;
  return days <= 3_653 ? 6 : 7;
}
