import { condenseName } from './condenseName.js';
import { isInitial } from './isInitial.js';
import { isReadingOf } from './isReadingOf.js';
import type { PersonName } from './PersonName.js';

/** Whether a name in letters is a reading of one in syllables, both in full, whichever part stands first. */
export function isWholeReading(syllables: PersonName, letters: PersonName): boolean {
  const { given, family } = letters;
  const isFull = `${given} ${family}`.split(' ').every((word) => word !== '' && !isInitial(word));
  if (!isFull) return false;
  const wholes = new Set([
    condenseName(syllables.family, syllables.given),
    condenseName(syllables.given, syllables.family),
  ]);
  const latin = condenseName(family, given);
  const other = condenseName(given, family);
  return [...wholes].some((whole) => isReadingOf(latin, whole) || isReadingOf(other, whole));
}
