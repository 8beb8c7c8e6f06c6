import { seededRandom } from '../../../lib/seededRandom.js';
import type { PairComparer } from '../comparison/PairComparer.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import { Patterns } from './Patterns.js';

/** Up to this many, all pairs are compared; beyond, as many random ones. */
const MAX_PAIRS = 500_000;

/** The agreement patterns of pairs irrespective of blocks: all of them where that is cheap. */
export function collectStrangers(
  table: FeatureTable,
  comparer: PairComparer,
  betweenFiles: boolean,
  seed: number,
): Patterns {
  const patterns = new Patterns();
  const compare = (a: number, b: number) => {
    if (a === b || (betweenFiles && table.isSameFile(a, b))) return;
    comparer.compare(a, b);
    patterns.add(comparer.levels, 1);
  };
  const { size } = table;
  if ((size * (size - 1)) / 2 <= MAX_PAIRS) compareAll(size, compare);
  else compareRandom(size, compare, seededRandom(seed));
  return patterns;
}

function compareAll(size: number, compare: (a: number, b: number) => void): void {
  for (let a = 1; a < size; a++) for (let b = 0; b < a; b++) compare(a, b);
}

function compareRandom(
  size: number,
  compare: (a: number, b: number) => void,
  random: () => number,
): void {
  for (let pair = 0; pair < MAX_PAIRS; pair++) {
    compare(Math.floor(random() * size), Math.floor(random() * size));
  }
}
