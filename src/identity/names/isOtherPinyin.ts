import { pinyinOf } from './pinyinOf.js';
import { pinyinSyllables } from './pinyinSyllables.js';

const ALL = pinyinSyllables.map(([syllable]) => syllable.replace('v', 'u'));
const HAN = /^\p{Script=Han}+$/u;

/**
 * Whether Latin letters, without spaces, spell as many syllables of Mandarin as there are characters, and
 * one of them begins otherwise than its character: not every reading is known of a character.
 */
export function isOtherPinyin(latin: string, characters: string): boolean {
  if (!HAN.test(characters)) return false;
  const readings = [...characters].map(pinyinOf);
  const isSpelt = (syllables: readonly string[]) =>
    new RegExp(`^${syllables.join('')}$`, 'u').test(latin);
  if (!isSpelt(readings.map(() => oneOf(ALL)))) return false;
  return !isSpelt(
    readings.map((reading) =>
      oneOf(ALL.filter((syllable) => reading === undefined || syllable[0] === reading[0])),
    ),
  );
}

function oneOf(syllables: readonly string[]): string {
  return `(?:${syllables.join('|')})`;
}
