import { UNKNOWN } from '../comparison/PairComparer.js';
import type { Dependences } from './Dependences.js';
import type { Patterns } from './Patterns.js';

/**
 * Counts the levels of each attribute, in its first row over all pairs and in the others by its
 * parent's level. `shares` tells what part of each pattern's pairs counts; all where it is left out.
 */
export function tallyLevels(
  patterns: Patterns,
  dependences: Dependences,
  shares?: Float64Array,
): Float64Array<ArrayBuffer>[] {
  return dependences.levels.map((levels, attribute) => {
    const rows = dependences.createRows(attribute);
    for (const [at, pattern] of patterns.levels.entries()) {
      const level = pattern[attribute] ?? UNKNOWN;
      if (level === UNKNOWN) continue;
      const count = (patterns.counts[at] ?? 0) * (shares?.[at] ?? 1);
      rows[level] = (rows[level] ?? 0) + count;
      const row = dependences.rowOf(attribute, pattern);
      if (row > 0) rows[row * levels + level] = (rows[row * levels + level] ?? 0) + count;
    }
    return rows;
  });
}
