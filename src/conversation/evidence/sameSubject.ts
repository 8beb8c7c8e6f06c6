import type { EvidenceRule } from './Evidence.js';

/** Two matters about one article have as much in common as this (cosine). */
const NEUTRAL = 0.35;
const BITS_PER_COSINE = 20;
/** Who has to ask again repeats the question, almost word by word. */
const MOST_FOR = 6;
/** The more words there are, the more it tells that they are others. */
const MOST_AGAINST = 5;

/** The same subject matter, by the words that the customer and the agents' notes use. */
export const sameSubject: EvidenceRule = {
  name: 'same-subject',
  weigh({ earlier, later, terms }) {
    const fewer = Math.min(earlier.words.size, later.words.size);
    if (fewer === 0) return undefined;
    const similarity = terms.similarity(earlier.words, later.words);
    const bits = (similarity - NEUTRAL) * BITS_PER_COSINE;
    if (bits <= 0) return { bits: Math.max(bits, -Math.min(fewer, MOST_AGAINST)) };
    const reason = `They say much the same (${Math.round(similarity * 100)} %).`;
    return { bits: Math.min(bits, MOST_FOR), reason };
  },
};
