import { jaroWinkler } from '@skyra/jaro-winkler';
import { compareAcrossScripts } from './compareAcrossScripts.js';
import { condenseName } from './condenseName.js';
import { isTypo } from './isTypo.js';
import type { PartLikeness } from './NameLikeness.js';
import { particles } from './particles.js';
import { scriptOf } from './scriptOf.js';

/** Similarity from which two spellings are taken for one name. */
const SPELLING = 0.89;

/** Endings that make one family name of another: `Johnson` is not `John`, nor `Martinez` `Martin`. */
const ANOTHER =
  /^(?:s?son|s?sen|ston|ez|mann?|ski|[oe]wski|ovich?|ides|opoulos|oglu|s?dottir|ian|yan|[ae]nko)$/;

/** How far two folded family names agree. */
export function compareFamilyNames(a: string, b: string): PartLikeness {
  if (a === '' || b === '') return 'unknown';
  if (a === b || condenseName(a, '') === condenseName(b, '') || isTypo(a, b)) return 'same';
  if (scriptOf(a) !== scriptOf(b)) return compareAcrossScripts(a, b);
  const [words, others] = [withoutParticles(a), withoutParticles(b)];
  // `van den Berg` and `van den Bosch` begin alike, and so do `Garcia Lopez` and `Garcia Perez`.
  if (words.length > 1 && others.length > 1) return haveSameWords(words, others);
  if (isMadeOf(words.join(' '), others.join(' '))) return 'different';
  if (jaroWinkler(words.join(' '), others.join(' ')) >= SPELLING) return 'same';
  // Double names: `Garcia Lopez` is `Garcia`; prefixes: `van den Berg` is `Berg`.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'different';
  if (short.length > 2 && ` ${long} `.includes(` ${short} `)) return 'same';
  const last = long.split(' ').at(-1) ?? '';
  return short.length > 3 && last.length > 3 && isTypo(short, last) ? 'same' : 'different';
}

function isMadeOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && ANOTHER.test(long.slice(short.length));
}

/** Where there is nothing but particles, they are the name. */
function withoutParticles(family: string): string[] {
  const words = family.split(' ');
  const bare = words.filter((word) => !particles.has(word));
  return bare.length === 0 ? words : bare;
}

function haveSameWords(a: readonly string[], b: readonly string[]): PartLikeness {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const isThere = (word: string) => many.some((other) => areSameWords(word, other));
  return few.every(isThere) ? 'same' : 'different';
}

function areSameWords(a: string, b: string): boolean {
  if (a === b || isTypo(a, b)) return true;
  return a.length === 1 || b.length === 1 ? a[0] === b[0] : jaroWinkler(a, b) >= SPELLING;
}
