import { PairComparer } from '../comparison/PairComparer.js';
import type { BlockTable } from '../index/BlockTable.js';
import { type CountedPatterns, Patterns } from '../training/Patterns.js';

/** Pairs whose patterns are counted: these, or those of these records with all that share a block. */
export type CountTask =
  | { readonly kind: 'pairs'; readonly pairs: Int32Array }
  | { readonly kind: 'blocked'; readonly slots: Int32Array };

/** Counts the agreement patterns of pairs of the records of blocks. */
export function createCounter(
  blocks: BlockTable,
  toldBy: readonly (readonly number[])[],
): (task: CountTask) => CountedPatterns {
  const comparer = new PairComparer(blocks.table, toldBy);
  return (task) => {
    const patterns = new Patterns();
    const count = (a: number, b: number) => {
      comparer.compare(a, b);
      patterns.add(comparer.levels, 1);
    };
    if (task.kind === 'pairs') forEachPair(task.pairs, count);
    else forEachCandidate(task.slots, blocks, count);
    return { levels: patterns.levels, counts: patterns.counts };
  };
}

function forEachPair(pairs: Int32Array, visit: (a: number, b: number) => void): void {
  for (let at = 0; at < pairs.length; at += 2) {
    visit(pairs[at] as number, pairs[at + 1] as number);
  }
}

function forEachCandidate(
  slots: Int32Array,
  blocks: BlockTable,
  visit: (a: number, b: number) => void,
): void {
  for (const slot of slots) {
    const found = blocks.candidatesOf(slot);
    for (let at = 0; at < found.count; at++) visit(slot, found.slots[at] as number);
  }
}
