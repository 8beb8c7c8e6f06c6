import { areCounterparts } from '../../names/areCounterparts.js';
import { compareAcrossScripts } from '../../names/compareAcrossScripts.js';
import { condenseName } from '../../names/condenseName.js';
import { firstWord } from '../../names/firstWord.js';
import { generationOf } from '../../names/generationOf.js';
import { haveCommonForm } from '../../names/haveCommonForm.js';
import { haveOtherEnds } from '../../names/haveOtherEnds.js';
import { isInitials } from '../../names/isInitials.js';
import { isOtherPinyin } from '../../names/isOtherPinyin.js';
import { scriptOf } from '../../names/scriptOf.js';
import type { Comparison } from './Comparison.js';
import { isOneEdit } from './isOneEdit.js';
import { isShortForm } from './isShortForm.js';
import { similarity } from './similarity.js';
import { UNKNOWN } from './unknownLevel.js';

const [ONE_EDIT, JARO_WINKLER_92, SHORT_FORM, JARO_WINKLER_82, JARO_WINKLER_70, OTHER] = [
  2, 3, 4, 5, 6, 7,
];
const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Given and family names: a typing error, a short form or initial, spellings ever less alike. */
export function nameComparison(part: 'given' | 'family'): Comparison {
  return {
    levels: [
      'exact',
      'swapped',
      'oneEdit',
      'jaroWinkler92',
      'shortForm',
      'jaroWinkler82',
      'jaroWinkler70',
      'other',
    ],
    swapped: 1,
    same: (value) => (part === 'given' && isInitials(value) ? SHORT_FORM : 0),
    compare: (a, b) => {
      if (scriptOf(a) !== scriptOf(b)) return compareScripts(a, b, part);
      if (areOfTwoGenerations(a, b)) return OTHER;
      if (isInitials(a) || isInitials(b)) return haveInitials(a, b) ? SHORT_FORM : OTHER;
      const level = compareSpelling(a, b);
      if (level === OTHER || part === 'family') return level;
      return areCounterparts(firstWord(a), firstWord(b)) ? OTHER : level;
    },
  };
}

function compareSpelling(a: string, b: string): number {
  if (isOneEdit(a, b) && a.length > 2 && b.length > 2) return ONE_EDIT;
  const alike = similarity(a, b);
  if (alike >= 0.92) return JARO_WINKLER_92;
  if (isShortForm(a, b) || haveCommonForm(a, b)) return SHORT_FORM;
  if (alike >= 0.82) return JARO_WINKLER_82;
  return alike >= 0.7 ? JARO_WINKLER_70 : OTHER;
}

/** Whether the names begin alike, as far as both tell them: `J P` and `Jan Piet`, not `J P` and `J M`. */
function haveInitials(a: string, b: string): boolean {
  const [words, others] = [a.split(' '), b.split(' ')];
  return words.every((word, at) => others[at] === undefined || others[at][0] === word[0]);
}

/** `Smith Jr` and `Smith Sr`: a single letter, and two people. */
function areOfTwoGenerations(a: string, b: string): boolean {
  const generation = generationOf(a);
  if (generation === '') return false;
  const other = generationOf(b);
  return other !== '' && other !== generation;
}

/** A transcription is another way to write a name; of characters, not every reading is known. */
function compareScripts(a: string, b: string, part: 'given' | 'family'): number {
  const [x, y] = [firstWord(a), firstWord(b)];
  if (part === 'given' && haveCommonForm(x, y)) return SHORT_FORM;
  switch (compareAcrossScripts(a, b)) {
    case 'same':
      return part === 'given' && haveOtherEnds(x, y) ? OTHER : SHORT_FORM;
    case 'initial':
      return JARO_WINKLER_82;
    case 'different':
      return OTHER;
    default:
      if (!SYLLABLES.test(a) && !SYLLABLES.test(b)) return JARO_WINKLER_70;
      return isOtherPinyin(condenseName(a, ''), b) || isOtherPinyin(condenseName(b, ''), a)
        ? OTHER
        : UNKNOWN;
  }
}
