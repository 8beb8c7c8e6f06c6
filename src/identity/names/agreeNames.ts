import { jaroWinkler } from '@skyra/jaro-winkler';
import type { PersonName } from './PersonName.js';

/** Similarity from which two spellings are taken for one name. */
const SPELLING = 0.87;

/**
 * Whether two names can be of one person: spelling differs a little, one has initials or lacks a
 * part, or given and family name stand the other way round.
 */
export function agreeNames(a: PersonName, b: PersonName): boolean {
  return inOrder(a, b) || inOrder(a, { given: b.family, family: b.given });
}

function inOrder(a: PersonName, b: PersonName): boolean {
  const isSwappedWithGap = (a.family === '') !== (b.family === '');
  if (isSwappedWithGap) return agreeParts(a.given, b.given);
  return agreeFamilies(a.family, b.family) && agreeParts(a.given, b.given);
}

function agreeFamilies(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  if (jaroWinkler(a, b) >= SPELLING) return true;
  // Double names: `Garcia Lopez` is `Garcia`; prefixes: `van den Berg` is `Berg`.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.split(' ').some((word) => word === short);
}

function agreeParts(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  const [firstA = '', firstB = ''] = [a.split(' ')[0], b.split(' ')[0]];
  if (firstA.length === 1 || firstB.length === 1) return firstA[0] === firstB[0];
  if (firstA === firstB) return true;
  const [short, long] = firstA.length < firstB.length ? [firstA, firstB] : [firstB, firstA];
  // Short forms: `Rob` is `Robert`, `Alex` is `Alexandra`.
  if (short.length > 2 && long.startsWith(short)) return true;
  return jaroWinkler(firstA, firstB) >= SPELLING;
}
