import damerauLevenshtein from 'damerau-levenshtein';

/**
 * Whether two texts lie at most one edit apart (a letter more, less, other, or two neighbours
 * swapped): the distance of what remains between the common start and the common end.
 */
export function isOneEdit(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1) return false;
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA - start > 2 || endB - start > 2) return false;
  if (endA - start < 2 && endB - start < 2) return true;
  return damerauLevenshtein(a.slice(start, endA), b.slice(start, endB)).steps <= 1;
}
