/** The first of the syllables that Unicode composes, and how many there are of each part of one. */
const FIRST = 0xac00;
const LAST = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;

/** How each part is spelt: by the Revised Romanization, McCune–Reischauer, and as names are. */
const INITIAL_SPELLINGS =
  'k|g kk|gg|g n d|t tt|dd r|l|n m b|p bb|pp s|sh ss|s  j|ch|z jj|j ch|c k|kh t|th p|ph h'.split(
    ' ',
  );
const VOWEL_SPELLINGS =
  'a|ah ae|ai|e ya yae eo|u|o|uh e|eh yeo|you|yu|yo|ye ye|yae|e|ie o|oh wa wae|wai oe|oi|we|oye yo|yoh u|oo|ou|woo wo|weo|won we wi|ui|wee yu|yoo|you eu|u ui|eui|yi|i|ee|hee i|ee|y|ie|yi'.split(
    ' ',
  );
const FINAL_SPELLINGS =
  ' k|g|ck kk|k ks n nj n|nh t|d l|r lk|k lm|m lp l|ls lt|l lp l|lh m p|b ps|p t|s t|ss|d ng t|j|d t|ch k t p t|h'.split(
    ' ',
  );

/** Family names as they are spelt besides. */
const FAMILIES: Readonly<Record<string, string>> = {
  이: 'lee|rhee|ree|li|rhie|leigh',
  박: 'park|pak|bark',
  임: 'lim|rim|yim|leem',
  유: 'ryu|ryoo|yoo|you|lyu',
  노: 'roh|noh|ro|rho',
  나: 'ra|rah|la',
  양: 'ryang|liang',
  최: 'choi|choe|choy|chey',
  정: 'chung|jung|joung|jeong|cheong',
  조: 'cho|jo|joe|choe',
  허: 'hur|huh|her|heo|hu',
  서: 'seo|suh|so|sur',
  오: 'oh|o',
  주: 'joo|ju|chu|choo',
  우: 'woo|wu|u|ou',
  강: 'kang|gang|khang',
  백: 'baek|paik|baik|back|paek',
  석: 'seok|suk|sok',
  변: 'byun|byeon|pyon',
  구: 'koo|ku|gu|goo',
};

/**
 * What a Korean syllable can be in Latin letters, as a pattern; undefined for what is none.
 *
 * @see The Unicode Standard, section 3.12, on the arithmetic of Hangul syllables
 */
export function hangulReading(syllable: string, isFirst: boolean): string | undefined {
  const code = syllable.charCodeAt(0);
  if (code < FIRST || code > LAST) return undefined;
  const place = code - FIRST;
  const initial = INITIAL_SPELLINGS[Math.floor(place / (VOWELS * FINALS))];
  const vowel = VOWEL_SPELLINGS[Math.floor(place / FINALS) % VOWELS];
  const final = FINAL_SPELLINGS[place % FINALS];
  const usual = `(?:${initial})(?:${vowel})(?:${final})`;
  const family = isFirst ? FAMILIES[syllable] : undefined;
  return family === undefined ? usual : `(?:${usual}|${family})`;
}
