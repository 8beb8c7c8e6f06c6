import type { FeatureTable } from '../values/FeatureTable.js';
import { type Candidates, MAX_CANDIDATES } from './Candidates.js';
import type { RuleBlocks } from './layOutBlocks.js';

/** The blocks of records that no longer change: finds what `BlockIndex` finds, and can be shared by threads. */
export class BlockTable {
  readonly table: FeatureTable;
  readonly #rules: readonly RuleBlocks[];
  readonly #betweenFiles: boolean;
  readonly #found = new Int32Array(MAX_CANDIDATES);
  readonly #seen: Int32Array;
  #round = 0;

  constructor(table: FeatureTable, rules: readonly RuleBlocks[], betweenFiles: boolean) {
    this.table = table;
    this.#rules = rules;
    this.#betweenFiles = betweenFiles;
    this.#seen = new Int32Array(table.size);
  }

  /** Records that share a block with the one in a slot; blocks beyond the cap are left out whole. */
  candidatesOf(slot: number): Candidates {
    this.#seen[slot] = ++this.#round;
    let [count, cut] = [0, 0];
    for (const { starts, blocks } of this.#rules) {
      const start = starts[slot] as number;
      if (start < 0) continue;
      const size = blocks[start] as number;
      if (count + size > MAX_CANDIDATES) {
        cut += size;
        continue;
      }
      for (let at = start + 1; at <= start + size; at++) {
        const other = blocks[at] as number;
        if (this.#seen[other] === this.#round) continue;
        this.#seen[other] = this.#round;
        if (this.#betweenFiles && this.table.isSameFile(slot, other)) continue;
        this.#found[count++] = other;
      }
    }
    return { slots: this.#found, count, cut };
  }
}
