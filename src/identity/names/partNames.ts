import { isEastern } from './compareEasternNames.js';
import { foldSpelling } from './foldSpelling.js';
import { generationOf } from './generationOf.js';
import { isInitial } from './isInitial.js';
import type { PersonName } from './PersonName.js';
import { particles } from './particles.js';

/** Words of a name by which namesakes are looked for; a piece of them is as good as another. */
const MOST_WORDS = 3;

/**
 * The words of one part of a name, each for itself, as double names are often cut to one of them; what
 * tells a son from his father aside. Who is known by an initial, or by the family name alone, has none.
 */
export function partNames(name: PersonName, part: keyof PersonName): readonly string[] {
  const isFull = !isInitial(name.given.split(' ')[0] ?? '') && !isInitial(name.family);
  if (!isFull || name.given === '' || name[part] === '' || isEastern(name)) return [];
  const generation = generationOf(name[part]) !== '';
  const words = name[part].split(' ').slice(0, generation ? -1 : undefined);
  const telling = words.filter((word) => word.length > 1 && !particles.has(word));
  return [...new Set(telling.slice(0, MOST_WORDS).map(foldSpelling))];
}
