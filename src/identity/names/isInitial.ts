/** Names of one character are common where a character is a syllable. */
const SYLLABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a folded word is the first letter of a name, and no name itself. */
export function isInitial(word: string): boolean {
  return word.length === 1 && !SYLLABLE.test(word);
}
