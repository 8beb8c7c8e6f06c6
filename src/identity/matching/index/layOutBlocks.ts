import type { FeatureTable } from '../values/FeatureTable.js';
import type { BlockingRule } from './BlockingRule.js';
import { LaidHashes } from './LaidHashes.js';
import { RuleKeys } from './RuleKeys.js';
import { sortByKey } from './sortByKey.js';

/** The blocks of one rule, in memory that threads can share. */
export interface RuleBlocks {
  /** By slot: where its block begins; -1 where it shares none. */
  readonly starts: Int32Array<SharedArrayBuffer>;
  /** Block after block: how many slots it has, and these. */
  readonly blocks: Int32Array<SharedArrayBuffer>;
}

/** Lays out all blocks of two records or more, rule by rule. */
export function layOutBlocks(table: FeatureTable, rules: readonly BlockingRule[]): RuleBlocks[] {
  const hashes = new LaidHashes(table.size);
  return rules.map((rule) => layOut(new RuleKeys(rule, table, hashes), table.size));
}

function layOut(ruleKeys: RuleKeys, size: number): RuleBlocks {
  const keys = new Int32Array(size);
  const keyed = new Int32Array(size);
  let count = 0;
  for (let slot = 0; slot < size; slot++) {
    const key = ruleKeys.of(slot);
    if (key === null) continue;
    keys[slot] = key;
    keyed[count++] = slot;
  }
  const slots = sortByKey(keyed.subarray(0, count), keys);
  const starts = shareArray(size).fill(-1);
  // No block has fewer than two slots, so that there is half a size for each slot at most.
  const blocks = shareArray(Math.ceil(count * 1.5));
  let end = 0;
  for (let from = 0; from < count; ) {
    const key = keys[slots[from] as number];
    let until = from + 1;
    while (until < count && keys[slots[until] as number] === key) until++;
    if (until - from > 1) {
      blocks[end] = until - from;
      blocks.set(slots.subarray(from, until), end + 1);
      for (let at = from; at < until; at++) starts[slots[at] as number] = end;
      end += 1 + until - from;
    }
    from = until;
  }
  return { starts, blocks };
}

function shareArray(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}
