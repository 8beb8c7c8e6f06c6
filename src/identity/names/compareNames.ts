import { jaroWinkler } from '@skyra/jaro-winkler';
import { consonantsOf, haveSameInitial } from './consonantsOf.js';
import { isTypo } from './isTypo.js';
import type { PersonName } from './PersonName.js';
import { scriptOf } from './scriptOf.js';
import { fullNamesOf } from './shortForms.js';

/**
 * How far two parts of names agree: `same` but for spelling; a well-known short `form`; `near`,
 * as a cut-off form is; by an `initial` only; `unknown` where one lacks it, or is in another script
 * and no transcription.
 */
export type PartLikeness = 'same' | 'form' | 'near' | 'initial' | 'unknown' | 'different';

/** How two names compare, part by part. */
export interface NameLikeness {
  readonly given: PartLikeness;
  readonly family: PartLikeness;
}

/** Similarity from which two spellings are taken for one name. */
const SPELLING = 0.89;
const ORDER: readonly PartLikeness[] = ['different', 'unknown', 'initial', 'near', 'form', 'same'];
const SAME: NameLikeness = { given: 'same', family: 'same' };

/** Compares two names; given and family name may stand the other way round. */
export function compareNames(a: PersonName, b: PersonName): NameLikeness {
  if (a.given === b.given && a.family === b.family) return likenessToItself(a);
  const straight = inOrder(a, b);
  if (rank(straight) === rank(SAME)) return straight;
  const [crossed, other] = [inOrder(a, swap(b)), inOrder(swap(a), b)];
  // One part that stands in the other's place is no swap: brothers share their family name.
  const swaps = [crossed, other].filter((one) => !isWorseThanWhole(one));
  const best = swaps.reduce((x, y) => (rank(y) > rank(x) ? y : x), straight);
  return isWorseThanWhole(best) && isSameWhole(a, b) ? SAME : best;
}

/** Names that are written alike are the same, as far as they are written out. */
function likenessToItself({ given, family }: PersonName): NameLikeness {
  return { given: compareGiven(given, given), family: family === '' ? 'unknown' : 'same' };
}

function inOrder(a: PersonName, b: PersonName): NameLikeness {
  return { given: compareGiven(a.given, b.given), family: compareFamily(a.family, b.family) };
}

function swap({ given, family }: PersonName): PersonName {
  return { given: family, family: given };
}

function rank({ given, family }: NameLikeness): number {
  const lower = Math.min(ORDER.indexOf(given), ORDER.indexOf(family));
  return lower * 10 + ORDER.indexOf(given) + ORDER.indexOf(family);
}

function isWorseThanWhole({ given, family }: NameLikeness): boolean {
  return given === 'different' || family === 'different';
}

/** Whether names differ in where their parts end, or by one typing error: `van denH euvel`. */
function isSameWhole(a: PersonName, b: PersonName): boolean {
  if (firstWord(a.given).length < 2 || firstWord(b.given).length < 2) return false;
  return [a, swap(a)].some((one) =>
    [b, swap(b)].some((other) => {
      const [whole, otherWhole] = [one, other].map((it) => condense(it.given, it.family)) as [
        string,
        string,
      ];
      return whole === otherWhole || (whole.length > 9 && isTypo(whole, otherWhole));
    }),
  );
}

function condense(first: string, second: string): string {
  return `${first}${second}`.replaceAll(' ', '');
}

function compareFamily(a: string, b: string): PartLikeness {
  if (a === '' || b === '') return 'unknown';
  if (condense(a, '') === condense(b, '') || isTypo(a, b) || jaroWinkler(a, b) >= SPELLING)
    return 'same';
  if (scriptOf(a) !== scriptOf(b)) return acrossScripts(a, b);
  // Double names: `Garcia Lopez` is `Garcia`; prefixes: `van den Berg` is `Berg`.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'different';
  const words = long.split(' ');
  if (short.length > 2 && ` ${long} `.includes(` ${short} `)) return 'same';
  const last = words.at(-1) ?? '';
  return short.length > 3 && last.length > 3 && isTypo(short, last) ? 'same' : 'different';
}

function compareGiven(a: string, b: string): PartLikeness {
  if (a === '' || b === '') return 'unknown';
  if (a === b) return firstWord(a).length === 1 ? 'initial' : 'same';
  if (scriptOf(a) !== scriptOf(b)) return acrossScripts(a, b);
  const [first, second] = [firstWord(a), firstWord(b)];
  if (first.length === 1 || second.length === 1) {
    return haveCommonInitial(first, second) ? 'initial' : 'different';
  }
  if (first === second || isTypo(first, second)) return 'same';
  if (haveCommonForm(first, second) || isBlend(first, b) || isBlend(second, a)) return 'form';
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length > 2 && long.startsWith(short)) return 'near';
  if (jaroWinkler(first, second) >= SPELLING) return 'near';
  return hasCommonWord(a, b) ? 'near' : 'different';
}

/** Whether both can stand for one full name: `Rob` and `Bob`, `Peggy` and `Margaret`. */
function haveCommonForm(a: string, b: string): boolean {
  const names = fullNamesOf.get(a);
  return names !== undefined && (fullNamesOf.get(b)?.some((name) => names.includes(name)) ?? false);
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

/** Names in two scripts are the same when their consonants are; when not, nobody can tell. */
function acrossScripts(a: string, b: string): PartLikeness {
  if (a.length === 1 || b.length === 1) return haveSameInitial(a, b) ? 'initial' : 'unknown';
  const [first, second] = [consonantsOf(a), consonantsOf(b)];
  if (first === '' || first !== second) return 'unknown';
  return first.length > 1 ? 'same' : 'initial';
}

function hasCommonWord(a: string, b: string): boolean {
  const words = a.split(' ').filter((word) => word.length > 2);
  return b.split(' ').some((word) => words.includes(word));
}

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}
