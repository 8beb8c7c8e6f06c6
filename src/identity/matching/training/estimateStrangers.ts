import { believeCounts } from './believeCounts.js';
import type { Dependences } from './Dependences.js';

/**
 * Shares of the levels among strangers: what was seen in pairs taken at random, less the matching
 * pairs among them. Where little remains, the uncertainty of the subtraction is kept, so that no
 * agreement seems impossible between strangers.
 */
export function estimateStrangers(
  seen: readonly Float64Array[],
  matching: readonly Float64Array[],
  scale: number,
  dependences: Dependences,
): Float64Array<ArrayBuffer>[] {
  return seen.map((rows, attribute) => {
    const levels = dependences.levels[attribute] ?? 0;
    const matches = (matching[attribute] ?? rows).map((count) => count * scale);
    const left = rows.map((count, at) => Math.max(count - (matches[at] ?? 0), 0));
    const shares = dependences.createRows(attribute);
    const whole = normalise(
      left.subarray(0, levels).map((count, at) => count + 0.5 + Math.sqrt(matches[at] ?? 0)),
    );
    shares.set(whole);
    for (let from = levels; from < rows.length; from += levels) {
      const until = from + levels;
      const row = believeCounts(left.subarray(from, until), rows.subarray(from, until), whole);
      shares.set(normalise(row.map((count, at) => count + (whole[at] ?? 0))), from);
    }
    return shares;
  });
}

function normalise(counts: Float64Array): Float64Array<ArrayBuffer> {
  const total = sum(counts);
  return Float64Array.from(counts, (count) => count / total);
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
