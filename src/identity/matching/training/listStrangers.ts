import { seededRandom } from '../../../lib/seededRandom.js';
import type { FeatureTable } from '../values/FeatureTable.js';

/** Up to this many, all pairs are listed; beyond, as many random ones. */
const MAX_PAIRS = 500_000;

/** Pairs irrespective of blocks, slot after slot: all of them where that is cheap. */
export function listStrangers(
  table: FeatureTable,
  betweenFiles: boolean,
  seed: number,
): Int32Array {
  const { size } = table;
  const isFew = (size * (size - 1)) / 2 <= MAX_PAIRS;
  const pairs = new Int32Array(2 * (isFew ? (size * (size - 1)) / 2 : MAX_PAIRS));
  let end = 0;
  const list = (a: number, b: number) => {
    if (a === b || (betweenFiles && table.isSameFile(a, b))) return;
    pairs[end++] = a;
    pairs[end++] = b;
  };
  if (isFew) listAll(size, list);
  else listRandom(size, list, seededRandom(seed));
  return pairs.subarray(0, end);
}

function listAll(size: number, list: (a: number, b: number) => void): void {
  for (let a = 1; a < size; a++) for (let b = 0; b < a; b++) list(a, b);
}

function listRandom(
  size: number,
  list: (a: number, b: number) => void,
  random: () => number,
): void {
  for (let pair = 0; pair < MAX_PAIRS; pair++) {
    list(Math.floor(random() * size), Math.floor(random() * size));
  }
}
