import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';
import { similarity } from './similarity.js';

/** Identifiers that a person or an office typed. */
export const compareIdentifiers: Comparison = {
  levels: ['exact', 'oneEdit', 'jaroWinkler88', 'other'],
  compare: (a, b) => {
    if (isOneEdit(a, b)) return 1;
    return similarity(a, b) >= 0.88 ? 2 : 3;
  },
};
