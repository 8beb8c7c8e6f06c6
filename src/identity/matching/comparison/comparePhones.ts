import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';

/** Digits that numbers share however the country and the trunk prefix are written. */
const SUBSCRIBER_DIGITS = 8;

/** Telephone numbers as digits. */
export const comparePhones: Comparison = {
  levels: ['exact', 'sameEnd', 'oneDigit', 'other'],
  compare: (a, b) => {
    const isLong = a.length >= SUBSCRIBER_DIGITS && b.length >= SUBSCRIBER_DIGITS;
    if (isLong && a.slice(-SUBSCRIBER_DIGITS) === b.slice(-SUBSCRIBER_DIGITS)) return 1;
    return isOneEdit(a, b) ? 2 : 3;
  },
};
