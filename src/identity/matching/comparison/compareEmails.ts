import damerauLevenshtein from 'damerau-levenshtein';
import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';
import { similarity } from './similarity.js';

/**
 * E-mail addresses. What stands before the `@` tells most; it is judged by its edits, since people
 * of one first name share the start that Jaro–Winkler sets store by.
 */
export const compareEmails: Comparison = {
  levels: ['exact', 'oneEdit', 'localPart', 'similar', 'similarLocalPart', 'other'],
  compare: (a, b) => {
    if (isOneEdit(a, b)) return 1;
    const [partsA, partsB] = [splitAddress(a), splitAddress(b)];
    if (partsA.local === partsB.local) return 2;
    // Namesakes tell their addresses apart by a number.
    if (!isOneEdit(takeDigits(partsA.local), takeDigits(partsB.local))) return 5;
    if (similarity(partsA.local, partsB.local) < 0.75) return 5;
    const edits = damerauLevenshtein(partsA.local, partsB.local).similarity;
    if (edits >= 0.65 && similarity(partsA.domain, partsB.domain) >= 0.82) return 3;
    return edits >= 0.8 ? 4 : 5;
  },
};

function splitAddress(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  if (at < 0) return { local: address, domain: '' };
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
}

function takeDigits(text: string): string {
  let digits = '';
  for (const letter of text) if (letter >= '0' && letter <= '9') digits += letter;
  return digits;
}
