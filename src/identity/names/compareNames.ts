import { compareEasternNames, isEastern } from './compareEasternNames.js';
import { compareFamilyNames } from './compareFamilyNames.js';
import { compareGivenNames } from './compareGivenNames.js';
import { condenseName } from './condenseName.js';
import { firstWord } from './firstWord.js';
import { generationOf } from './generationOf.js';
import { isOtherPinyin } from './isOtherPinyin.js';
import { isTypo } from './isTypo.js';
import { isWholeReading } from './isWholeReading.js';
import type { NameLikeness, PartLikeness } from './NameLikeness.js';
import type { PersonName } from './PersonName.js';
import { splitEasternName } from './splitEasternName.js';

const ORDER: readonly PartLikeness[] = ['different', 'unknown', 'initial', 'near', 'form', 'same'];
const SAME: NameLikeness = { given: 'same', family: 'same' };

/** Compares two names; given and family name may stand the other way round. */
export function compareNames(a: PersonName, b: PersonName): NameLikeness {
  if (a.given === b.given && a.family === b.family) return likenessToItself(a);
  const [generation, other] = [generationOf(a.family), generationOf(b.family)];
  if (generation === other) return compareLiving(a, b);
  const { given, family } = compareLiving(withoutGeneration(a), withoutGeneration(b));
  // A son has a suffix that his father mostly goes without.
  if (generation !== '' && other !== '') return { given: 'different', family };
  return { given: given === 'different' ? given : 'unknown', family };
}

function withoutGeneration({ given, family }: PersonName): PersonName {
  const bare = generationOf(family) === '' ? family : family.replace(/ \S+$/, '');
  return { given, family: bare };
}

function compareLiving(a: PersonName, b: PersonName): NameLikeness {
  if (isEastern(a)) {
    return isEastern(b) ? compareEasternNames(a, b) : compareReading(a, b);
  }
  return isEastern(b) ? compareReading(b, a) : compareParts(a, b);
}

/** A name in syllables, in one piece perhaps, with one in letters. */
function compareReading(syllables: PersonName, letters: PersonName): NameLikeness {
  if (isWholeReading(syllables, letters)) return SAME;
  const split = splitEasternName(syllables);
  const likeness = compareParts(split, letters);
  if (isWorseThanWhole(likeness)) return likeness;
  // Who has one name of a language is called by it, and a family name may stand in either place.
  const isOther = [split, swap(split)].some((one) =>
    [letters, swap(letters)].some(
      (other) =>
        compareFamilyNames(one.family, other.family) === 'same' &&
        (isOtherPinyin(condenseName(other.given, ''), one.given) ||
          compareGivenNames(other.given, one.given) === 'different'),
    ),
  );
  return isOther ? { given: 'different', family: 'same' } : likeness;
}

function compareParts(a: PersonName, b: PersonName): NameLikeness {
  const straight = inOrder(a, b);
  if (rank(straight) === rank(SAME)) return straight;
  const [crossed, other] = [inOrder(a, swap(b)), inOrder(swap(a), b)];
  // One part that stands in the other's place is no swap: brothers share their family name.
  const swaps = [crossed, other].filter((one) => !isWorseThanWhole(one) && tellsAnything(one));
  const best = swaps.reduce((x, y) => (rank(y) > rank(x) ? y : x), straight);
  if (!isWorseThanWhole(best)) return best;
  if (straight.given === 'same' && (hasFamilyOf(a, b) || hasFamilyOf(b, a))) return SAME;
  // Where one part agrees, the other is what differs, and not where the parts end.
  const isToldByPart = [straight, crossed, other].some(
    ({ given, family }) => given === 'same' || family === 'same',
  );
  return isSameWhole(a, b, !isToldByPart) ? SAME : best;
}

/** Names that are written alike are the same, as far as they are written out. */
function likenessToItself({ given, family }: PersonName): NameLikeness {
  return { given: compareGivenNames(given, given), family: family === '' ? 'unknown' : 'same' };
}

/** Whether the other's family name stands behind the given name: `Pilar García` of `Pilar García Ruiz`. */
function hasFamilyOf({ given }: PersonName, { family }: PersonName): boolean {
  return family.length > 2 && `${given} `.slice(firstWord(given).length).includes(` ${family} `);
}

function inOrder(a: PersonName, b: PersonName): NameLikeness {
  return {
    given: compareGivenNames(a.given, b.given),
    family: compareFamilyNames(a.family, b.family),
  };
}

function swap({ given, family }: PersonName): PersonName {
  return { given: family, family: given };
}

/** Of two ways to read a pair of names the one counts by which family names agree: that tells less. */
function rank({ given, family }: NameLikeness): number {
  const [first, last] = [ORDER.indexOf(given), ORDER.indexOf(family)];
  return Math.min(first, last) * 100 + (first + last) * 6 + last;
}

function tellsAnything({ given, family }: NameLikeness): boolean {
  return given !== 'unknown' || family !== 'unknown';
}

function isWorseThanWhole({ given, family }: NameLikeness): boolean {
  return given === 'different' || family === 'different';
}

/** Whether names differ in where their parts end, or by one typing error besides: `van denH euvel`. */
function isSameWhole(a: PersonName, b: PersonName, mayBeTypo: boolean): boolean {
  if (firstWord(a.given).length < 2 || firstWord(b.given).length < 2) return false;
  return [a, swap(a)].some((one) =>
    [b, swap(b)].some((other) => {
      const [whole, otherWhole] = [one, other].map((it) => condenseName(it.given, it.family)) as [
        string,
        string,
      ];
      return whole === otherWhole || (mayBeTypo && whole.length > 9 && isTypo(whole, otherWhole));
    }),
  );
}
