import { UNKNOWN } from '../comparison/PairComparer.js';
import type { Dependences } from './Dependences.js';

/** The sum of what the tables of the attributes hold for a pattern, unknown attributes left out. */
export function sumRows(
  tables: readonly Float64Array[],
  pattern: Uint8Array,
  dependences: Dependences,
  read: (value: number) => number = (value) => value,
): number {
  let sum = 0;
  for (const [attribute, level] of pattern.entries()) {
    if (level === UNKNOWN) continue;
    const levels = dependences.levels[attribute] ?? 0;
    const at = dependences.rowOf(attribute, pattern) * levels + level;
    sum += read(tables[attribute]?.[at] ?? 0);
  }
  return sum;
}
