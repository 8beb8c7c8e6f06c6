import { mix32 } from '../../../lib/mix32.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import type { BlockingRule } from './BlockingRule.js';
import type { HashSource, SlotHashes } from './HashSource.js';
import { NO_PART } from './PartHashes.js';

/** Block keys of one rule. */
export class RuleKeys {
  readonly #hashes: readonly SlotHashes[];
  readonly #areSwappable: boolean;

  constructor(rule: BlockingRule, table: FeatureTable, source: HashSource) {
    const columns = rule.parts.map(({ attribute }) => {
      const column = table.columns.find(({ name }) => name === attribute);
      if (column === undefined) throw new Error(`A blocking rule names no attribute: ${attribute}`);
      return column;
    });
    this.#hashes = columns.map((column, at) => source.of(column, rule.parts[at]?.part ?? 'value'));
    const [first, second] = rule.parts;
    this.#areSwappable = first?.part === second?.part && columns[0]?.partner === columns[1]?.place;
  }

  /** The block of the record in a slot; null where the record lacks a part of the rule. */
  of(slot: number): number | null {
    let key = 0;
    for (const hashes of this.#hashes) {
      const hash = hashes.of(slot);
      if (hash === NO_PART) return null;
      // A sum does not mind the order: records with names swapped meet in one block.
      key = this.#areSwappable ? (key + hash) | 0 : mix32(Math.imul(key, 31) + hash);
    }
    return this.#areSwappable ? mix32(key) : key;
  }
}
