import type { Dependences } from './Dependences.js';
import { guessMatching } from './guessMatching.js';

/** Pairs that the first guess counts for beside what was seen. */
const GUESS_PAIRS = 2;
/** Pairs that the attribute by itself counts for where its parent's level is given. */
const MARGINAL_PAIRS = 10;

/** How often a lasting attribute may contradict itself among records of one person. */
const MOST_CONTRADICTIONS = 0.1;

/** Shares of the levels among matching pairs, from their counts; thin rows lean on the whole. */
export function estimateMatching(
  counts: readonly Float64Array[],
  dependences: Dependences,
  lasting: readonly boolean[] = [],
): Float64Array<ArrayBuffer>[] {
  return counts.map((rows, attribute) => {
    const levels = dependences.levels[attribute] ?? 0;
    const shares = dependences.createRows(attribute);
    shares.set(lean(rows.subarray(0, levels), guessMatching(levels), GUESS_PAIRS));
    const whole = shares.slice(0, levels);
    for (let from = levels; from < rows.length; from += levels) {
      shares.set(lean(rows.subarray(from, from + levels), whole, MARGINAL_PAIRS), from);
    }
    if (lasting[attribute]) limitContradictions(shares, levels);
    return shares;
  });
}

/**
 * Keeps EM from taking a class for persons whose names or dates of birth mostly differ (convex
 * constraints: Winkler, *Improved Decision Rules in the Fellegi–Sunter Model of Record Linkage*, 1993).
 */
function limitContradictions(shares: Float64Array, levels: number): void {
  for (let from = 0; from < shares.length; from += levels) {
    const row = shares.subarray(from, from + levels);
    const other = row[levels - 1] ?? 0;
    if (other <= MOST_CONTRADICTIONS) continue;
    const growth = (1 - MOST_CONTRADICTIONS) / (1 - other);
    row.set(row.map((share) => share * growth));
    row[levels - 1] = MOST_CONTRADICTIONS;
  }
}

function lean(counts: Float64Array, towards: Float64Array, pairs: number): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, pairs);
  return counts.map((count, level) => (count + pairs * (towards[level] ?? 0)) / total);
}
