import { stopWords } from './stopWords.js';
import { withoutAddresses } from './withoutAddresses.js';

const NO_WORDS = /https?:\/\/\S+|[@#]\w+/g;
const WORD = /\p{L}[\p{L}\p{M}’']*/gu;
const LONGEST_TEXT = 4_000;
const SHORTEST_WORD = 3;

/**
 * The words of a text that may tell its subject, folded, with counts: no stop words, links, addresses
 * or handles. Of a long text the first 4,000 characters count.
 */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const folded = withoutAddresses(text.slice(0, LONGEST_TEXT))
    .replaceAll(NO_WORDS, ' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
  for (const [token] of folded.matchAll(WORD)) {
    const word = token.replace(/^[a-z]{1,2}[’']/, '');
    if ([...word].length < SHORTEST_WORD && /^[a-z]+$/.test(word)) continue;
    if (!stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
