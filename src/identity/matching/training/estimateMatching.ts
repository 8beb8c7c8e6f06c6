import type { Dependences } from './Dependences.js';

/** Pairs that the first guess counts for beside what was seen. */
const GUESS_PAIRS = 2;
/** Pairs that the attribute by itself counts for where its parent's level is given. */
const MARGINAL_PAIRS = 10;

/** Shares of the levels among matching pairs, from their counts; thin rows lean on the whole. */
export function estimateMatching(
  counts: readonly Float64Array[],
  dependences: Dependences,
): Float64Array<ArrayBuffer>[] {
  return counts.map((rows, attribute) => {
    const levels = dependences.levels[attribute] ?? 0;
    const shares = dependences.createRows(attribute);
    shares.set(lean(rows.subarray(0, levels), guessMatching(levels), GUESS_PAIRS));
    const whole = shares.slice(0, levels);
    for (let from = levels; from < rows.length; from += levels) {
      shares.set(lean(rows.subarray(from, from + levels), whole, MARGINAL_PAIRS), from);
    }
    return shares;
  });
}

/** The first guess: matching pairs mostly agree, and fall off towards none. */
export function guessMatching(levels: number): Float64Array<ArrayBuffer> {
  const between = 0.15 / Math.max(1, levels - 2);
  return Float64Array.from({ length: levels }, (_, level) => {
    if (level === 0) return 0.75;
    return level === levels - 1 ? 0.1 : between;
  });
}

function lean(counts: Float64Array, towards: Float64Array, pairs: number): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, pairs);
  return counts.map((count, level) => (count + pairs * (towards[level] ?? 0)) / total);
}
