import type { FeatureTable } from '../values/FeatureTable.js';
import type { BlockingRule } from './BlockingRule.js';
import type { HashSource } from './HashSource.js';
import { RuleKeys } from './RuleKeys.js';

/** How many pairs of the first `records` of a table a rule brings together. */
export function countBlockPairs(
  rule: BlockingRule,
  table: FeatureTable,
  hashes: HashSource,
  records: number,
): number {
  const keys = new RuleKeys(rule, table, hashes);
  const sizes = new Map<number, number>();
  let pairs = 0;
  for (let slot = 0; slot < records; slot++) {
    const key = keys.of(slot);
    if (key === null) continue;
    const before = sizes.get(key) ?? 0;
    pairs += before;
    sizes.set(key, before + 1);
  }
  return pairs;
}
