import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';

/** House numbers and other short numbers. */
export const compareNumbers: Comparison = {
  levels: ['exact', 'oneDigit', 'other'],
  compare: (a, b) => (a.length > 1 && b.length > 1 && isOneEdit(a, b) ? 1 : 2),
};
