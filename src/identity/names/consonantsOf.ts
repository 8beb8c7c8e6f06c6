/** Consonants as transcriptions have in common, by the letters of other scripts that stand for them. */
const LETTERS = `
b بב вбβ; p פףفپ пфπφ; t تطثתט тτθ; d دذضדד дδ; k كقخכךק кхчκχ; g غجגг γ; l لל лλ; m مמם мμ; n نנן нν;
r رר рρ; s سصסשшщ сσς; z زظזжз ζ; c צץ ц; sh ش
`;

/** Letters that may be left out within a word, by what they are at its beginning. */
const BEGINNINGS = `a اأעעאаα; e اאעعэеε; i اאעعиιη; o اאעعוоοω; u اאעعוуυ; y יيйяюυ; j יجйяю; h חהحهη; w وו; v ו`;

const BY_LETTER: ReadonlyMap<string, string> = index();

const BY_BEGINNING: ReadonlySet<string> = new Set(
  BEGINNINGS.split('; ').flatMap((entry) => [...entry.slice(2)].map((letter) => entry[0] + letter)),
);

/** Latin spellings of one sound each, the longer ones first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1/gu, '$1'],
  [/shch|sch|sh|ch(?=r(?!ist|yst))/gu, 's'],
  [/tz|ts|cz/gu, 'c'],
  [/ch|kh|ck|q|c(?=[aoukh]|$)/gu, 'k'],
  [/ph|f/gu, 'p'],
  [/gh|j/gu, 'g'],
  [/n(?=g)/gu, ''],
  [/v/gu, 'b'],
  [/x/gu, 'ks'],
  [/[^bcdgklmnprstz]/gu, ''],
];

/** Letters that are one sound at the beginning of a Greek name, whichever way it is spelt, and others. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(?:μπ|mp)/gu, 'b'],
  [/^(?:ντ|nt)|ђ/gu, 'd'],
  [/^(?:γκ|gk)/gu, 'g'],
  [/ξ/gu, 'ks'],
  [/ψ/gu, 'ps'],
  [/щ/gu, 'ш'],
];

/**
 * The consonants of a folded name, roughly, the same in Latin, Arabic, Hebrew, Cyrillic and Greek
 * letters: what transcriptions leave alone, as they differ in vowels, in `h`, `w` and `y`, and in
 * whether the article stands apart. Empty where the script is another one.
 */
export function consonantsOf(text: string): string {
  const sounds = PAIRS.reduce((letters, [pattern, to]) => letters.replaceAll(pattern, to), text);
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
    for (const letter of groups.join('')) letters.set(letter, sound === 'sh' ? 's' : sound);
  }
  return letters;
}
