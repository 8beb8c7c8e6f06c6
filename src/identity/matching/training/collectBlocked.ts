import type { PairComparer } from '../comparison/PairComparer.js';
import type { BlockIndex } from '../index/BlockIndex.js';
import { Patterns } from './Patterns.js';

/** Records whose candidates are compared for the training; more are sampled evenly. */
const MAX_RECORDS = 100_000;

/** The agreement patterns of all pairs that share a block, each pair counted once. */
export function collectBlocked(
  index: BlockIndex,
  comparer: PairComparer,
  onRecord: (done: number, total: number) => void,
): Patterns {
  const patterns = new Patterns();
  const size = index.table.size;
  const total = Math.min(size, MAX_RECORDS);
  // Each pair is met from both of its records.
  const share = size / total / 2;
  for (let at = 0; at < total; at++) {
    const slot = Math.floor((at * size) / total);
    const { slots, count } = index.candidatesOf(slot);
    for (let place = 0; place < count; place++) {
      comparer.compare(slot, slots[place] ?? 0);
      patterns.add(comparer.levels, share);
    }
    onRecord(at + 1, total);
  }
  return patterns;
}
