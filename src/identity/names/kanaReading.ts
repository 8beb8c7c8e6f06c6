/** Rows of the Japanese syllabary by what its syllables begin with; marks of voice are folded away. */
const ROWS: readonly (readonly [kana: string, readings: string])[] = [
  ['あいうえお', 'a i|y u|oo e|ye o'],
  ['かきくけこ', '[kg]a [kg]i [kg]u [kg]e [kg]o'],
  ['さしすせそ', '[sz]a (?:sh?|z|j)i?y? [sz]u|dzu [sz]e [sz]o'],
  ['たちつてと', '[td]a (?:ch|t|j)i?y? (?:ts?|z|dz|d)u [td]e [td]o'],
  ['なにぬねの', 'na ni?y? nu ne no'],
  ['はひふへほ', '[hbp]a [hbp]i?y? (?:f|h|b|p)u [hbp]e [hbp]o'],
  ['まみむめも', 'ma mi?y? mu me mo'],
  ['やゆよ', 'ya yu yo'],
  ['らりるれろ', '[rl]a [rl]i?y? [rl]u [rl]e [rl]o'],
  ['わゐゑを', 'wa w?i w?e w?o'],
  ['ん', '[nm]'],
];
/** Small signs: a vowel that follows another, and a consonant that is doubled. */
const SMALL: Readonly<Record<string, string>> = {
  ゃ: 'a',
  ゅ: 'u',
  ょ: 'o',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
  っ: '[kstpc]?',
};
/** What makes a vowel long is written, doubled or left out. */
const LONG: Readonly<Record<string, string>> = { ー: '[aeiouh]?', う: '[uoh]?', お: '[oh]?' };

const BY_KANA: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([kana, readings]) => {
    const each = readings.split(' ');
    return [...kana].map((sign, at): [string, string] => [sign, `(?:${each[at]})`]);
  }),
);

/** What a Japanese syllable, folded, can be in Latin letters, as a pattern; undefined for what is none. */
export function kanaReading(sign: string, isFirst: boolean): string | undefined {
  const reading = SMALL[sign] ?? BY_KANA.get(sign);
  const long = isFirst ? undefined : LONG[sign];
  if (long === undefined) return reading;
  return reading === undefined ? long : `(?:${reading}|${long})`;
}
