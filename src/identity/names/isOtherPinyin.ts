import { pinyinOf } from './pinyinOf.js';
import { pinyinSyllables } from './pinyinSyllables.js';
import { fullNamesOf } from './shortForms.js';

const ALL = pinyinSyllables.map(([syllable]) => syllable.replace('v', 'u'));
const HAN = /^\p{Script=Han}+$/u;

/** What a name of Mandarin has at most. */
const MOST = 2;

/**
 * Whether Latin letters, without spaces, spell syllables of Mandarin, and either not as many as there are
 * characters, or one that begins otherwise than its character: not every reading is known of a
 * character. Names that are as common in English may be what somebody is called besides.
 */
export function isOtherPinyin(latin: string, characters: string): boolean {
  if (!HAN.test(characters)) return false;
  const readings = [...characters].map(pinyinOf);
  const isSpelt = (syllables: readonly string[]) =>
    new RegExp(`^${syllables.join('')}$`, 'u').test(latin);
  if (!isSpelt(readings.map(() => oneOf(ALL)))) {
    return !fullNamesOf.has(latin) && isSpelt([`${oneOf(ALL)}{1,${MOST}}`]);
  }
  return !isSpelt(
    readings.map((reading) =>
      oneOf(ALL.filter((syllable) => reading === undefined || syllable[0] === reading[0])),
    ),
  );
}

function oneOf(syllables: readonly string[]): string {
  return `(?:${syllables.join('|')})`;
}
