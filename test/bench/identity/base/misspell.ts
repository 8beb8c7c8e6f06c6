import type { Chance } from './Chance.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** A text with one typing error: a letter more, less, other, or two swapped. */
export function misspell(text: string, chance: Chance): string {
  if (text.length < 2) return text;
  const at = chance.whole(0, text.length - 2);
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ];
  const other = chance.pick([...(/\d/u.test(letter) ? DIGITS : LETTERS)]);
  const edits = [
    before + next + after,
    before + letter + other + next + after,
    before + other + next + after,
    before + next + letter + after,
  ];
  return chance.pick(edits);
}
