import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';
import { similarity } from './similarity.js';

/** Places, streets and other texts. */
export const compareTexts: Comparison = {
  levels: [
    'exact',
    'swapped',
    'oneEdit',
    'jaroWinkler92',
    'jaroWinkler82',
    'jaroWinkler70',
    'other',
  ],
  swapped: 1,
  compare: (a, b) => {
    if (isOneEdit(a, b) && a.length > 2 && b.length > 2) return 2;
    const alike = similarity(a, b);
    if (alike >= 0.92) return 3;
    if (alike >= 0.82) return 4;
    return alike >= 0.7 ? 5 : 6;
  },
};
