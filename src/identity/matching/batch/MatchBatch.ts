import { layOutBlocks } from '../index/layOutBlocks.js';
import type { MatchModel } from '../MatchModel.js';
import type { MatchRecord } from '../MatchRecord.js';
import { PairScorer } from '../scoring/PairScorer.js';
import { FeatureTable } from '../values/FeatureTable.js';
import { createWeigher } from './createWeigher.js';
import { type BatchOptions, runBatch } from './runBatch.js';
import { ScoredPairs } from './ScoredPairs.js';
import type { SlotRange } from './SlotRange.js';

/** All pairs of a batch that reach a weight. */
export interface BatchPairs {
  readonly pairs: ScoredPairs;
  readonly candidates: number;
  /** Records of blocks that were too large to be looked at, summed over all records. */
  readonly cut: number;
}

/** Records that are weighed at a stretch. */
const STRETCH = 8_192;

/** Records to be matched all with all by a trained model (one at a time: `MatchIndex`). */
export class MatchBatch {
  readonly model: MatchModel;
  readonly #table: FeatureTable;
  readonly #scorer: PairScorer;
  #slotOf: Map<string, number> | undefined;

  constructor(model: MatchModel) {
    this.model = model;
    this.#table = new FeatureTable(model.attributes);
    this.#scorer = new PairScorer(model, this.#table);
  }

  /** Records, which stand in as many slots from 0 on. */
  get size(): number {
    return this.#table.size;
  }

  /** Puts a record in; its slot is the number of those before it. Keys must differ. */
  add(record: MatchRecord): void {
    this.#slotOf = undefined;
    this.#table.add(record);
  }

  keyOf(slot: number): string {
    return this.#table.keyOf(slot) ?? '';
  }

  /** The slot of a record by its key; undefined where there is none. */
  slotOf(key: string): number | undefined {
    this.#slotOf ??= new Map(
      Array.from({ length: this.size }, (_, slot) => [this.keyOf(slot), slot]),
    );
    return this.#slotOf.get(key);
  }

  /** log2 of the odds that the records in two slots are of one person. */
  weighSlots(a: number, b: number): number {
    return this.#scorer.weigh(a, b);
  }

  /** Weighs all pairs of records that share a block. */
  async scorePairs(
    leastWeight: number,
    { threads }: BatchOptions = {},
    onRecord?: (done: number, total: number) => void,
  ): Promise<BatchPairs> {
    const { model } = this;
    let done = 0;
    const ranges = await runBatch({
      table: this.#table,
      rules: layOutBlocks(this.#table, model.blocking),
      betweenFiles: model.betweenFiles,
      work: { kind: 'weigh', model, leastWeight },
      start: (blocks) => createWeigher(blocks, model, leastWeight),
      tasks: this.#stretches(),
      threads,
      onDone: ({ from, until }) => {
        done += until - from;
        onRecord?.(done, this.size);
      },
    });
    const pairs = new ScoredPairs();
    let [candidates, cut] = [0, 0];
    for (const range of ranges) {
      pairs.append(range.pairs);
      candidates += range.candidates;
      cut += range.cut;
    }
    return { pairs, candidates, cut };
  }

  #stretches(): SlotRange[] {
    return Array.from({ length: Math.ceil(this.size / STRETCH) }, (_, at) => ({
      from: at * STRETCH,
      until: Math.min((at + 1) * STRETCH, this.size),
    }));
  }
}
