import type { AttributeSpec } from '../AttributeSpec.js';
import type { MatchRecord } from '../MatchRecord.js';
import { FeatureTable } from '../values/FeatureTable.js';
import { growArray } from '../values/growArray.js';
import { BlockChains } from './BlockChains.js';
import type { BlockingRule } from './BlockingRule.js';
import { type Candidates, MAX_CANDIDATES } from './Candidates.js';
import { LiveHashes } from './LiveHashes.js';
import { RuleKeys } from './RuleKeys.js';

/** Features of records with their blocks, in memory. */
export class BlockIndex {
  readonly table: FeatureTable;
  readonly #rules: readonly { readonly keys: RuleKeys; readonly chains: BlockChains }[];
  readonly #betweenFiles: boolean;
  readonly #found = new Int32Array(MAX_CANDIDATES);
  #seen: Int32Array = new Int32Array(0);
  #round = 0;

  constructor(
    spec: readonly AttributeSpec[],
    rules: readonly BlockingRule[],
    betweenFiles: boolean,
    table = new FeatureTable(spec),
  ) {
    this.table = table;
    this.#betweenFiles = betweenFiles;
    const hashes = new LiveHashes();
    this.#rules = rules.map((rule) => ({
      keys: new RuleKeys(rule, table, hashes),
      chains: new BlockChains(),
    }));
  }

  /** Puts a record in and answers its slot. */
  add(record: MatchRecord): number {
    const slot = this.table.add(record);
    this.addSlot(slot);
    return slot;
  }

  /** Puts a record that stands in the table already into its blocks. */
  addSlot(slot: number): void {
    for (const { keys, chains } of this.#rules) {
      const key = keys.of(slot);
      if (key !== null) chains.add(key, slot);
    }
  }

  /** Takes a record out and erases its values. */
  remove(slot: number): void {
    for (const { keys, chains } of this.#rules) {
      const key = keys.of(slot);
      if (key !== null) chains.remove(key, slot);
    }
    this.table.remove(slot);
  }

  /** Records that share a block with the one in a slot; blocks beyond the cap are left out whole. */
  candidatesOf(slot: number): Candidates {
    this.#startRound(slot);
    let [count, cut] = [0, 0];
    for (const { keys, chains } of this.#rules) {
      const key = keys.of(slot);
      if (key === null) continue;
      const size = chains.countOf(key);
      if (count + size > MAX_CANDIDATES) {
        cut += size;
        continue;
      }
      for (let at = chains.firstOf(key); at >= 0; at = chains.after(at)) {
        if (this.#seen[at] === this.#round) continue;
        this.#seen[at] = this.#round;
        if (this.#betweenFiles && this.table.isSameFile(slot, at)) continue;
        this.#found[count++] = at;
      }
    }
    return { slots: this.#found, count, cut };
  }

  #startRound(slot: number): void {
    this.#seen = growArray(this.#seen, this.table.size);
    this.#round++;
    this.#seen[slot] = this.#round;
  }
}
