import { jaroWinkler } from '@skyra/jaro-winkler';
import { areCounterparts } from './areCounterparts.js';
import { compareAcrossScripts } from './compareAcrossScripts.js';
import { firstWord } from './firstWord.js';
import { foldSpelling } from './foldSpelling.js';
import { haveCommonForm } from './haveCommonForm.js';
import { haveOtherEnds } from './haveOtherEnds.js';
import { isInitial } from './isInitial.js';
import { isTypo } from './isTypo.js';
import { mayBeCouple } from './mayBeCouple.js';
import type { PartLikeness } from './NameLikeness.js';
import { particles } from './particles.js';
import { scriptOf } from './scriptOf.js';
import { fullNamesOf } from './shortForms.js';

/** Similarity from which two spellings are taken for one name. */
const SPELLING = 0.89;
/** Names up to this length begin with the same letter, whatever else is a typing error in them. */
const LONGEST_OF_SHORT = 5;
/** Names of no more letters are the same only where no letter is another. */
const SHORTEST_OF_TYPOS = 4;

/** Names in one piece of so many letters may hold a typing error. */
const LEAST_OF_PIECE = 8;

/** How far two folded given names agree. */
export function compareGivenNames(a: string, b: string): PartLikeness {
  if (a === '' || b === '') return 'unknown';
  const [first, second] = [firstWord(a), firstWord(b)];
  if (a === b) return isInitial(first) ? 'initial' : 'same';
  if (scriptOf(a) !== scriptOf(b)) return acrossScripts(a, b);
  if (isOnePiece(a, b)) return 'same';
  const [x, y] = [withoutInitials(a, first), withoutInitials(b, second)];
  if (x !== a || y !== b) {
    const likeness = compareGivenNames(x, y);
    const isOne = x === a || y === b;
    if (likeness !== 'different' || !isOne) return likeness;
    return haveCommonInitial(first, second) ? 'near' : 'different';
  }
  if (isInitial(first) || isInitial(second)) {
    return haveCommonInitial(first, second) ? 'initial' : 'different';
  }
  if (first === second) return haveOtherNames(a, b) ? 'different' : 'same';
  if (isTypo(first, second))
    return haveOtherNames(a, b) ? 'different' : likenessOfTypo(first, second);
  if (haveCommonForm(first, second)) return mayBeCouple(first, second) ? 'near' : 'form';
  if (isBlend(first, b) || isBlend(second, a)) return 'form';
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  const isNear =
    (short.length > 2 && long.startsWith(short)) || jaroWinkler(first, second) >= SPELLING;
  if (isNear) return areCounterparts(first, second) ? 'different' : 'near';
  return isCalledBy(first, b) || isCalledBy(second, a) ? 'near' : 'different';
}

/** Whether names differ in where their words end, or in how a letter with a mark is written without. */
function isOnePiece(a: string, b: string): boolean {
  const [piece, other] = [a, b].map((name) => foldSpelling(name.replaceAll(' ', ''))) as [
    string,
    string,
  ];
  if (isInitial(firstWord(a)) || isInitial(firstWord(b))) return false;
  const isOneOfTwo = a.includes(' ') !== b.includes(' ');
  return piece === other || (isOneOfTwo && piece.length >= LEAST_OF_PIECE && isTypo(piece, other));
}

/** What follows an initial counts, as that may be a title too: `M. Nicolas` is Nicolas. */
function withoutInitials(name: string, first: string): string {
  if (first.length > 1 || first.length === name.length) return name;
  const words = name.split(' ');
  const full = words.findIndex((word) => !isInitial(word) && !particles.has(word));
  return full < 0 ? name : words.slice(full).join(' ');
}

/** Short names that differ in a letter are often two: `Fien` and `Pien`, `Lena` and `Lina`. */
function likenessOfTypo(a: string, b: string): PartLikeness {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > LONGEST_OF_SHORT) return 'same';
  if (short[0] !== long[0] && short[0] !== long[1]) return 'different';
  return short.length > SHORTEST_OF_TYPOS || haveSameLetters(short, long) ? 'same' : 'near';
}

/** Whether letters have only changed places, or one is doubled. */
function haveSameLetters(short: string, long: string): boolean {
  if (short.length < long.length) return new Set(short).size === new Set(long).size;
  return [...short].sort().join('') === [...long].sort().join('');
}

function acrossScripts(a: string, b: string): PartLikeness {
  const [first, second] = [firstWord(a), firstWord(b)];
  if (haveCommonForm(first, second)) return 'form';
  const whole = compareAcrossScripts(a, b);
  const likeness = whole === 'unknown' ? compareAcrossScripts(first, second) : whole;
  return likeness === 'same' && haveOtherEnds(first, second) ? 'different' : likeness;
}

/** Whether what follows the first name tells two people apart: `Jean-Pierre` and `Jean-Paul`. */
function haveOtherNames(a: string, b: string): boolean {
  const [words, others] = [a, b].map((name) => name.split(' ').slice(1)) as [string[], string[]];
  if (words.length === 0 || others.length === 0) return false;
  return !words.some((word) => others.some((other) => canBeOne(word, other)));
}

function canBeOne(a: string, b: string): boolean {
  if (isInitial(a) || isInitial(b)) return a[0] === b[0];
  return isTypo(a, b) || a.startsWith(b) || b.startsWith(a) || jaroWinkler(a, b) >= SPELLING;
}

/** Whether one is the initial of the other, or of a full name that the other stands for. */
function haveCommonInitial(a: string, b: string): boolean {
  const [initial, name] = a.length < b.length ? [a, b] : [b, a];
  return [name, ...(fullNamesOf.get(name) ?? [])].some((one) => one.startsWith(initial));
}

/** Whether a short form blends the starts of two names: `Annso` of `Anne-Sophie`. */
function isBlend(short: string, name: string): boolean {
  const [first = '', second] = name.split(' ');
  if (second === undefined) return false;
  for (let cut = 2; cut <= short.length - 2; cut++) {
    if (first.startsWith(short.slice(0, cut)) && second.startsWith(short.slice(cut))) return true;
  }
  return false;
}

/** Whether one is called by another of the other's names; what both have behind theirs may be a family name. */
function isCalledBy(first: string, name: string): boolean {
  return first.length > 2 && name.split(' ').includes(first);
}
