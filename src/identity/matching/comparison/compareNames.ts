import { generationOf } from '../../names/generationOf.js';
import { haveCommonForm } from '../../names/haveCommonForm.js';
import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';
import { isShortForm } from './isShortForm.js';
import { similarity } from './similarity.js';

/** Given and family names: a typing error, a short form or initial, spellings ever less alike. */
export const compareNames: Comparison = {
  levels: [
    'exact',
    'swapped',
    'oneEdit',
    'jaroWinkler92',
    'shortForm',
    'jaroWinkler82',
    'jaroWinkler70',
    'other',
  ],
  swapped: 1,
  compare: (a, b) => {
    if (areOfTwoGenerations(a, b)) return 7;
    if (isOneEdit(a, b) && a.length > 2 && b.length > 2) return 2;
    const alike = similarity(a, b);
    if (alike >= 0.92) return 3;
    if (isShortForm(a, b) || haveCommonForm(a, b)) return 4;
    if (alike >= 0.82) return 5;
    return alike >= 0.7 ? 6 : 7;
  },
};

/** `Smith Jr` and `Smith Sr`: a single letter, and two people. */
function areOfTwoGenerations(a: string, b: string): boolean {
  const generation = generationOf(a);
  if (generation === '') return false;
  const other = generationOf(b);
  return other !== '' && other !== generation;
}
