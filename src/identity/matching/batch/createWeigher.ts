import type { BlockTable } from '../index/BlockTable.js';
import type { MatchModel } from '../MatchModel.js';
import { PairScorer } from '../scoring/PairScorer.js';
import { type PairArrays, ScoredPairs } from './ScoredPairs.js';
import type { SlotRange } from './SlotRange.js';

/** What came of weighing the records of a range with those before them. */
export interface WeighedRange {
  /** The pairs that reach the weight asked for. */
  readonly pairs: PairArrays;
  readonly candidates: number;
  /** Records of blocks that were too large to be looked at, summed over all records. */
  readonly cut: number;
}

/** Weighs range after range of the records of blocks. */
export function createWeigher(
  blocks: BlockTable,
  model: MatchModel,
  leastWeight: number,
): (range: SlotRange) => WeighedRange {
  const scorer = new PairScorer(model, blocks.table);
  return ({ from, until }) => {
    const pairs = new ScoredPairs();
    let [candidates, cut] = [0, 0];
    for (let slot = from; slot < until; slot++) {
      const found = blocks.candidatesOf(slot);
      cut += found.cut;
      for (let at = 0; at < found.count; at++) {
        const other = found.slots[at] as number;
        if (other >= slot) continue;
        candidates++;
        const weight = scorer.weighFrom(leastWeight, slot, other);
        if (weight >= leastWeight) pairs.add(slot, other, weight);
      }
    }
    return { pairs: pairs.arrays, candidates, cut };
  };
}
