/** Letters by which a name ends in a vowel that each of these scripts writes. */
const VOWELS = new Set([
  ...'aiouy',
  ...'аоуыиюяії',
  ...'αηιουω',
  ...'اهي',
  ...'אהי',
  ...'აოუ',
  ...'աիոօ',
]);
/** Letters that may be silent, or stand for a vowel and a consonant. */
const EITHER = new Set([...'ehw', ...'еэє', ...'ε', ...'وعءح', ...'וחע', ...'ეი', ...'եէըւյ']);
const TOLD =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Armenian}]/u;
/** Signs of vowels behind consonants, which may carry one without a sign; the same in all of these scripts. */
const INDIC = /[\u0900-\u0d7f]/u;

/** Whether only one of two folded names, in two scripts, ends in a vowel: `Олег` and `Olga`, `كريم` and `Karima`. */
export function haveOtherEnds(a: string, b: string): boolean {
  const [end, other] = [endsInVowel(a), endsInVowel(b)];
  return end !== undefined && other !== undefined && end !== other;
}

/** Undefined where it cannot be told. */
function endsInVowel(name: string): boolean | undefined {
  const letter = name.replace(/[ьъ]$/u, '').at(-1) ?? '';
  if (INDIC.test(letter)) {
    const sign = letter.charCodeAt(0) & 0x7f;
    return sign >= 0x3e && sign < 0x4d ? true : undefined;
  }
  if (EITHER.has(letter) || !TOLD.test(letter)) return undefined;
  return VOWELS.has(letter);
}
