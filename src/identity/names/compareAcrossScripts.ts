import { jaroWinkler } from '@skyra/jaro-winkler';
import { condenseName } from './condenseName.js';
import { consonantsOf, haveSameInitial, withoutArticle } from './consonantsOf.js';
import { isKoreanSpelling } from './isKoreanSpelling.js';
import { isReadingOf } from './isReadingOf.js';
import type { PartLikeness } from './NameLikeness.js';
import { scriptOf } from './scriptOf.js';

/** Similarity of consonants below which no transcription makes one name of another, nor a short form. */
const LEAST = 0.7;
const HANGUL = /^\p{Script=Hangul}+$/u;

/** Names in two scripts are the same when their consonants are; when these are nearly so, nobody can tell. */
export function compareAcrossScripts(a: string, b: string): PartLikeness {
  if (isReading(a, b) || isReading(b, a)) return 'same';
  if (isOtherKorean(a, b) || isOtherKorean(b, a)) return 'different';
  if (a.length === 1 || b.length === 1) return haveSameInitial(a, b) ? 'initial' : 'unknown';
  const [first, second] = [consonantsOf(a), consonantsOf(b)];
  if (first === '' || second === '') return 'unknown';
  if (first === second) return first.length > 1 ? 'same' : 'initial';
  const [bare, other] = [consonantsOf(withoutArticle(a)), consonantsOf(withoutArticle(b))];
  if (bare === other && bare.length > 1) return 'same';
  if (bare.length > 1 && other.length > 1) {
    return isUnlike(first, second) && isUnlike(bare, other) ? 'different' : 'unknown';
  }
  // One consonant tells little, and none in common that they are two: `ზურაბ` and `Inga`.
  const isApart =
    first.length + second.length > 2 && ![...first].some((one) => second.includes(one));
  return isApart ? 'different' : 'unknown';
}

function isReading(latin: string, syllables: string): boolean {
  return (
    latin.length > 1 &&
    scriptOf(latin) === 'latin' &&
    isReadingOf(condenseName(latin, ''), condenseName(syllables, ''))
  );
}

/** A family name may be spelt in ways of its own, and somebody be called by a name of another language. */
function isOtherKorean(latin: string, syllables: string): boolean {
  const hangul = condenseName(syllables, '');
  return (
    hangul.length > 1 &&
    HANGUL.test(hangul) &&
    isKoreanSpelling(condenseName(latin, ''), hangul.length)
  );
}

function isUnlike(a: string, b: string): boolean {
  return jaroWinkler(a, b) < LEAST;
}
