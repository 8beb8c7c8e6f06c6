import { condenseName } from './condenseName.js';
import type { NameLikeness, PartLikeness } from './NameLikeness.js';
import type { PersonName } from './PersonName.js';

const SYLLABLES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々 ]+$/u;
/** Letters of other scripts come before these; most names are told by that alone. */
const FIRST_SYLLABLE = 0x1100;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** Whether a name is written in characters that are syllables or words, as Chinese, Japanese and Korean ones are. */
export function isEastern({ given, family }: PersonName): boolean {
  if ((family || given).charCodeAt(0) < FIRST_SYLLABLE) return false;
  return SYLLABLES.test(`${given}${family}`);
}

/**
 * Compares two such names, which have no initials and hardly any spellings; family and given name may
 * stand in one piece, or the other way round.
 */
export function compareEasternNames(a: PersonName, b: PersonName): NameLikeness {
  if (isWhole(a, b) || isWhole(b, a)) return { given: 'same', family: 'same' };
  const [x, y] = [splitLike(a, b), splitLike(b, a)];
  return { given: comparePart(x.given, y.given), family: comparePart(x.family, y.family) };
}

function isWhole(a: PersonName, b: PersonName): boolean {
  const whole = condenseName(a.family, a.given);
  return (
    whole.length > 1 && [b, swap(b)].some((one) => condenseName(one.family, one.given) === whole)
  );
}

function swap({ given, family }: PersonName): PersonName {
  return { given: family, family: given };
}

/** Where a name stands in one piece, its family name is as long as the other's, if that begins it. */
function splitLike(name: PersonName, { given, family }: PersonName): PersonName {
  const piece = condenseName(name.family, name.given);
  if ((name.given !== '' && name.family !== '') || family === '' || given === '') return name;
  if (!piece.startsWith(family) || piece === family) return name;
  return { family, given: piece.slice(family.length) };
}

function comparePart(a: string, b: string): PartLikeness {
  if (a === '' || b === '') return 'unknown';
  if (condenseName(a, '') === condenseName(b, '')) return 'same';
  // Readings stand for several characters.
  return KANA.test(a) === KANA.test(b) ? 'different' : 'unknown';
}
