/** Consonants as transcriptions have in common, by the letters of other scripts that stand for them. */
const LETTERS = `
b بב вбβ ბვբվबभव; p פףفپ пфπφ პფպփֆपफ; t تطثתט тτθ თტթտतथटठ; d دذضדד дδ დդदधडढ;
k كقخכךק кхчκχ კქყხჩჭկքխճչकखचछ; g غجגг γ გღჯգղջगघजझ; l لל лλ ლլलळ; m مמם мμ მմम;
n نנן нν ნնनणञङं; r رר рρ რռրरृ; s سصסשшщ сσς სშսշसशष; z زظזжз ζ жზჟզժ; c צץ ц ცწძծձց; sh ش
`;

/** Sounds that Latin spells with two letters, as one. */
const SPELT: Readonly<Record<string, string>> = { sh: 's', c: 'ц' };

/** Letters that may be left out within a word, by what they are at its beginning. */
const BEGINNINGS = `
a اأעעאаαაաअआ; e اאעعэеεეեէएऐ; i اאעعиιηიիइई; o اאעعוоοωოոօओऔ; u اאעعוуυუउऊ; y יيйяюυեयյ;
j יجйяюжჟ; h חהحهηჰհह; w وו; v וვվव
`;

const BY_LETTER: ReadonlyMap<string, string> = index();

const BY_BEGINNING: ReadonlySet<string> = new Set(
  BEGINNINGS.trim()
    .split(/;\s+/)
    .flatMap((entry) => [...entry.slice(2)].map((letter) => entry[0] + letter)),
);

/** Latin spellings of one sound each, the longer ones first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1/gu, '$1'],
  [/shch|sch|sh|ch(?=r(?!ist|yst))/gu, 's'],
  [/tz|ts|cz|dz/gu, 'ц'],
  [/ch|kh|ck|q|c(?=[aoukh]|$)/gu, 'k'],
  [/ph|f/gu, 'p'],
  [/gh|j/gu, 'g'],
  [/n(?=g)/gu, ''],
  [/v/gu, 'b'],
  [/x/gu, 'ks'],
  [/[^bcdgklmnprstzц]/gu, ''],
];

/** Letters that are one sound at the beginning of a Greek name, whichever way it is spelt, and others. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(?:μπ|mp)/gu, 'b'],
  [/^(?:ντ|nt)|ђ/gu, 'd'],
  [/^(?:γκ|gk)/gu, 'g'],
  [/ξ/gu, 'ks'],
  [/ψ/gu, 'ps'],
  [/щ/gu, 'ш'],
  // What joins consonants, and Singh.
  [/\u094d/gu, ''],
  [/\u0902ह/gu, 'ng'],
];

/** Scripts of India that Unicode lays out as it does Devanagari; Tamil leaves voices out, and is not told. */
const INDIC = /[\u0980-\u0b7f\u0c00-\u0d7f]/gu;

/**
 * The consonants of a folded name, roughly, the same in Latin, Arabic, Hebrew, Cyrillic, Greek,
 * Georgian, Armenian and most Indic letters: what transcriptions leave alone, as they differ in vowels,
 * in `h`, `w` and `y`, and in whether the article stands apart. Empty where the script is another one.
 */
export function consonantsOf(text: string): string {
  const known = text.replaceAll(INDIC, (letter) =>
    String.fromCharCode(0x900 + (letter.charCodeAt(0) & 0x7f)),
  );
  const sounds = PAIRS.reduce((letters, [pattern, to]) => letters.replaceAll(pattern, to), known);
  const latin = [...sounds.replaceAll(' ', '')].map((letter) => BY_LETTER.get(letter) ?? letter);
  return SOUNDS.reduce((rest, [pattern, to]) => rest.replaceAll(pattern, to), latin.join(''));
}

/** A folded name without the Arabic article before it. */
export function withoutArticle(text: string): string {
  return text.replace(/^(?:al|el|ال)[ -]?(?=.{3})/u, '');
}

/** Whether two folded names in two scripts may begin with the same sound. */
export function haveSameInitial(a: string, b: string): boolean {
  const [first = '', second = ''] = [[...a][0], [...b][0]];
  const sound = consonantsOf(first);
  if (sound !== '') return sound === consonantsOf(second);
  return BY_BEGINNING.has(`${first}${second}`) || BY_BEGINNING.has(`${second}${first}`);
}

function index(): Map<string, string> {
  const letters = new Map<string, string>();
  for (const entry of LETTERS.trim().split(/;\s+/)) {
    const [sound = '', ...groups] = entry.split(' ');
    for (const letter of groups.join('')) letters.set(letter, SPELT[sound] ?? sound);
  }
  return letters;
}
