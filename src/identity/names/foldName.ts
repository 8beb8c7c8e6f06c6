import type { PersonName } from './PersonName.js';

/** Letters that have no decomposition in Unicode, as they are commonly written without them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Most texts; what follows is several times faster for them, and the same. */
const ASCII = /^[\x20-\x7e]*$/;

/** Folds a name to what its spellings have in common: case, accents and punctuation go. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (isFolded(lower)) return lower;
  if (ASCII.test(text)) return lower.replaceAll(/[^a-z0-9]+/g, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text is plain words with one space between them already, as most are. */
function isFolded(text: string): boolean {
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (!isWord && (code !== 32 || !isInWord)) return false;
    isInWord = isWord;
  }
  return isInWord || text === '';
}

/** The folded name of a person; null where nothing of it is known. */
export function foldName(profile: {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly displayName?: string | null;
}): PersonName | null {
  const given = foldText(profile.givenName ?? '');
  const family = foldText(profile.familyName ?? '');
  if (given !== '' || family !== '') return { given, family };
  return splitName(profile.displayName ?? '');
}

/** Words that stand before family names and belong to them. */
const PARTICLES = new Set(
  'van von der den de het t ter ten te vd vander zu zum zur af av da das di del della delle dei do dos du des la le lo el al bin ben bint ibn abu abd mac mc o saint st بن ابن بنت ابو عبد'.split(
    ' ',
  ),
);

/** Takes a name apart that is kept as one piece: `Jansen, Jan`, `Jan van Dijk` or `van Dijk Jan`. */
function splitName(name: string): PersonName | null {
  const [before = '', after] = name.split(',');
  if (after !== undefined) return { given: foldText(after), family: foldText(before) };
  const words = foldText(before).split(' ');
  if (words[0] === '') return null;
  // Before another particle, `t` is no `'t` but an initial: `T. de Boer`.
  if (words[0] === 't' && PARTICLES.has(words[1] ?? '')) {
    return { given: 't', family: words.slice(1).join(' ') };
  }
  const at = familyAt(words);
  if (at > 0) return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
  const end = words.findIndex((word) => !PARTICLES.has(word)) + 1;
  return { given: words.slice(end).join(' '), family: words.slice(0, end).join(' ') };
}

/** Where the family name begins: at the last word, or at the particles before it. */
function familyAt(words: readonly string[]): number {
  if (words.length === 1) return 1;
  if (PARTICLES.has(words[0] as string) && words.length > 2) return 0;
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1] as string)) at -= 1;
  return at;
}
