import { isEastern } from './compareEasternNames.js';
import { condenseName } from './condenseName.js';
import { foldSpelling } from './foldSpelling.js';
import type { PersonName } from './PersonName.js';

/** A name in full, whichever part stands first; initials and single names tell nobody. */
export function wholeNames(name: PersonName): readonly string[] {
  if (isEastern(name)) return easternNames(name);
  const words = `${name.given} ${name.family}`.trim().split(' ');
  const isFull = words.length > 1 && words.every((word) => word.length > 1);
  return isFull ? [foldSpelling(words.sort().join(' '))] : [];
}

/** A Chinese, Japanese or Korean name may stand in one piece, with either part first. */
function easternNames({ given, family }: PersonName): readonly string[] {
  const wholes = new Set([condenseName(family, given), condenseName(given, family)]);
  return [...wholes].filter((whole) => whole.length > 1);
}
