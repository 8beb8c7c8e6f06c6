import { jaroWinkler } from '@skyra/jaro-winkler';
import { consonantsOf, haveSameInitial } from './consonantsOf.js';
import type { PartLikeness } from './NameLikeness.js';

/** Similarity of consonants below which no transcription makes one name of another, nor a short form. */
const LEAST = 0.5;

/** Names in two scripts are the same when their consonants are; when these are nearly so, nobody can tell. */
export function compareAcrossScripts(a: string, b: string): PartLikeness {
  if (a.length === 1 || b.length === 1) return haveSameInitial(a, b) ? 'initial' : 'unknown';
  const [first, second] = [consonantsOf(a), consonantsOf(b)];
  if (first === '' || second === '') return 'unknown';
  if (first === second) return first.length > 1 ? 'same' : 'initial';
  const isTold = first.length > 1 && second.length > 1;
  return isTold && jaroWinkler(first, second) < LEAST ? 'different' : 'unknown';
}
