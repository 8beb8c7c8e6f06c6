/** What begins, carries and ends a Korean syllable, in any of the spellings of names. */
const SYLLABLE =
  '(?:[kgndtrlmbpsjzch]|kk|tt|pp|ss|jj|ch)?(?:y?a|y?ae|y?eo|y?e|w?i|y?oo?|y?uh?|yi|eui?|ui|wae?|woo?|we|oe|ou|ee|ah|oh)(?:ng|[kgnmlrpbt])?';

/** In fewer letters names of other languages are spelt likewise: `Jane`, `Mina`. */
const SHORTEST = 5;

/** Whether Latin letters, without spaces, spell so many syllables of Korean. */
export function isKoreanSpelling(latin: string, syllables: number): boolean {
  if (latin.length < SHORTEST) return false;
  return new RegExp(`^(?:${SYLLABLE}){${syllables}}$`, 'u').test(latin);
}
