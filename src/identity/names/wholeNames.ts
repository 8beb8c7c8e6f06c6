import { isEastern } from './compareEasternNames.js';
import { condenseName } from './condenseName.js';
import { foldSpelling } from './foldSpelling.js';
import type { PersonName } from './PersonName.js';

/** One letter before a word of a family name belongs to it: `O'Brien`, `D'Angelo`. */
const ELISION = /(?<=^| )(\p{L}) (?=\p{L}{2})/gu;

/**
 * A name in full, whichever part stands first; initials and single names tell nobody. Initials behind
 * the first name are left out where others write none, or are a part of the name.
 */
export function wholeNames(name: PersonName, initials: 'out' | 'in' = 'out'): readonly string[] {
  if (isEastern(name)) return easternNames(name);
  const parts = [name.given, name.family.replaceAll(ELISION, '$1')]
    .filter((part) => part !== '')
    .map((part) => part.split(' '));
  const words = parts.flat();
  const full = words.filter((word) => word.length > 1);
  const isFull = full.length > 1 && parts.every(([first = '']) => first.length > 1);
  return isFull ? [foldSpelling((initials === 'in' ? words : full).sort().join(' '))] : [];
}

/** A Chinese, Japanese or Korean name may stand in one piece, with either part first. */
function easternNames({ given, family }: PersonName): readonly string[] {
  const wholes = new Set([condenseName(family, given), condenseName(given, family)]);
  return [...wholes].filter((whole) => whole.length > 1);
}
