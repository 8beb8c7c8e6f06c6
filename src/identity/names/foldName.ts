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

/** Folds a name to what its spellings have in common: case, accents and punctuation go. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
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

/** Takes a name apart that is kept as one piece: `Jansen, Jan` or `Jan Jansen`. */
function splitName(name: string): PersonName | null {
  const [before = '', after] = name.split(',');
  if (after !== undefined) return { given: foldText(after), family: foldText(before) };
  const words = foldText(before).split(' ');
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = words.slice(0, family === '' ? 1 : -1).join(' ');
  return given === '' ? null : { given, family };
}
