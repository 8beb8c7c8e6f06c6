import { repairEncoding } from './repairEncoding.js';

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
  // Arabic, Persian and Urdu keyboards write some letters in ways of their own.
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  // It only stretches a word.
  ـ: '',
};

/** Accents and points; in Indic, Thai and their like, marks are the vowels, all but the dot below. */
const ACCENTS = /(?![\u0900-\u109f\u1780-\u17ff])\p{M}|[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/gu;

/** Most texts; what follows is several times faster for them, and the same. */
const ASCII = /^[\x20-\x7e]*$/;

const KATAKANA = /[ァ-ヶ]/gu;
/** From hiragana to katakana, which forms ask for. */
const DISTANCE = 'ア'.charCodeAt(0) - 'あ'.charCodeAt(0);

/** Folds a name to what its spellings have in common: case, accents and punctuation go. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (isFolded(lower)) return lower;
  if (ASCII.test(text)) return lower.replaceAll(/[^a-z0-9]+/g, ' ').trim();
  return (
    repairEncoding(text)
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[ßæœøđðþłıىیےکةہھٱـ]/g, (letter) => LETTERS[letter] ?? letter)
      .replaceAll(ACCENTS, '')
      .replaceAll(/\p{Cf}/gu, '')
      // Korean syllables would stay in letters.
      .normalize('NFC')
      .replaceAll(KATAKANA, (sign) => String.fromCharCode(sign.charCodeAt(0) - DISTANCE))
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  );
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
