import type { MatchModel } from '../MatchModel.js';
import type { MatchRecord } from '../MatchRecord.js';
import type { PairScore } from '../scoring/PairScore.js';
import { PairScorer } from '../scoring/PairScorer.js';
import { BlockIndex } from './BlockIndex.js';

/** Records found for one record. */
export interface Matches {
  /** Pairs that were weighed. */
  readonly candidates: number;
  /** Records of blocks that were too large to be looked at. */
  readonly cut: number;
  readonly found: readonly Match[];
}

/** A record that may be of the same person. */
export interface Match {
  readonly key: string;
  /** log2 of the odds. */
  readonly weight: number;
}

/** Records in memory, ready to be matched one at a time by a trained model (all with all: `MatchBatch`). */
export class MatchIndex {
  readonly model: MatchModel;
  readonly #blocks: BlockIndex;
  readonly #scorer: PairScorer;
  readonly #slotOf = new Map<string, number>();

  constructor(model: MatchModel) {
    this.model = model;
    this.#blocks = new BlockIndex(model.attributes, model.blocking, model.betweenFiles);
    this.#scorer = new PairScorer(model, this.#blocks.table);
  }

  get size(): number {
    return this.#slotOf.size;
  }

  has(key: string): boolean {
    return this.#slotOf.has(key);
  }

  add(record: MatchRecord): void {
    if (this.#slotOf.has(record.key))
      throw new Error(`The index has a record ${record.key} already`);
    this.#slotOf.set(record.key, this.#blocks.add(record));
  }

  /** Erases a record and its values; false where there is none. */
  remove(key: string): boolean {
    const slot = this.#slotOf.get(key);
    if (slot === undefined) return false;
    this.#slotOf.delete(key);
    this.#blocks.remove(slot);
    return true;
  }

  /** Puts a record in the place of the one with its key. */
  replace(record: MatchRecord): void {
    this.remove(record.key);
    this.add(record);
  }

  /** The records that share a block with a record, best first; the record itself need not be here. */
  candidates(record: MatchRecord, leastWeight = -Infinity): Matches {
    const slot = this.#blocks.table.add(record);
    try {
      return this.#find(slot, record.key, leastWeight);
    } finally {
      this.#blocks.table.remove(slot);
    }
  }

  /** The same for a record of the index. */
  matchesOf(key: string, leastWeight = -Infinity): Matches {
    return this.#find(this.slotOf(key), key, leastWeight);
  }

  /** log2 of the odds that two records of the index are of one person. */
  weigh(a: string, b: string): number {
    return this.#scorer.weigh(this.slotOf(a), this.slotOf(b));
  }

  /** The same with the evidence of each attribute. */
  explain(a: string, b: string): PairScore {
    return this.#scorer.explain(this.slotOf(a), this.slotOf(b));
  }

  slotOf(key: string): number {
    const slot = this.#slotOf.get(key);
    if (slot === undefined) throw new Error(`The index has no record ${key}`);
    return slot;
  }

  keyOf(slot: number): string {
    return this.#blocks.table.keyOf(slot) ?? '';
  }

  weighSlots(a: number, b: number): number {
    return this.#scorer.weigh(a, b);
  }

  #find(slot: number, key: string, leastWeight: number): Matches {
    const { slots, count, cut } = this.#blocks.candidatesOf(slot);
    const found: Match[] = [];
    for (let at = 0; at < count; at++) {
      const other = slots[at] ?? 0;
      const otherKey = this.keyOf(other);
      if (otherKey === key) continue;
      const weight = this.#scorer.weighFrom(leastWeight, slot, other);
      if (weight >= leastWeight) found.push({ key: otherKey, weight });
    }
    found.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
    return { candidates: count, cut, found };
  }
}
