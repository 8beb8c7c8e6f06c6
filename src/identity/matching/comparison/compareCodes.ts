import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';

/** Post codes: the start names the larger area. */
export const compareCodes: Comparison = {
  levels: ['exact', 'oneEdit', 'sameArea', 'other'],
  compare: (a, b) => {
    if (isOneEdit(a, b)) return 1;
    return a.slice(0, Math.max(2, a.length - 3)) === b.slice(0, Math.max(2, b.length - 3)) ? 2 : 3;
  },
};
