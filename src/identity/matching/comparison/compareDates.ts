import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';

/** Dates as `yyyymmdd`. */
export const compareDates: Comparison = {
  levels: ['exact', 'dayAndMonthSwapped', 'oneDigit', 'twoParts', 'year', 'other'],
  compare: (a, b) => {
    if (a.length === 8 && a.slice(0, 4) + a.slice(6, 8) + a.slice(4, 6) === b) return 1;
    if (isOneEdit(a, b)) return 2;
    if (a.length !== 8 || b.length !== 8) return a.slice(0, 4) === b.slice(0, 4) ? 4 : 5;
    return comparePartsOfDates(a, b);
  },
};

function comparePartsOfDates(a: string, b: string): number {
  const year = a.slice(0, 4) === b.slice(0, 4);
  const month = a.slice(4, 6) === b.slice(4, 6);
  const day = a.slice(6, 8) === b.slice(6, 8);
  if (Number(year) + Number(month) + Number(day) === 2) return 3;
  return year ? 4 : 5;
}
