import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';
import { similarity } from './similarity.js';

/** E-mail addresses: what stands before the `@` tells most. */
export const compareEmails: Comparison = {
  levels: ['exact', 'oneEdit', 'localPart', 'jaroWinkler92', 'similarLocalPart', 'other'],
  compare: (a, b) => {
    if (isOneEdit(a, b)) return 1;
    const [localA, localB] = [getLocalPart(a), getLocalPart(b)];
    if (localA === localB) return 2;
    const alike = similarity(localA, localB);
    if (alike < 0.82) return 5;
    if (alike >= 0.92 && similarity(a, b) >= 0.92) return 3;
    return alike >= 0.88 ? 4 : 5;
  },
};

function getLocalPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at);
}
