import { mix32 } from '../../../lib/mix32.js';
import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { FeatureTable } from '../values/FeatureTable.js';
import type { BlockingRule } from './BlockingRule.js';
import type { HashTable } from './HashTable.js';
import { NO_PART, type PartHashes } from './PartHashes.js';

interface HashedPart {
  readonly column: FeatureColumn;
  readonly hashes: PartHashes;
}

/** Block keys of one rule. */
export class RuleKeys {
  readonly #parts: readonly HashedPart[];
  readonly #areSwappable: boolean;

  constructor(rule: BlockingRule, table: FeatureTable, known: HashTable) {
    const places = rule.parts.map(({ attribute }) =>
      table.columns.findIndex(({ name }) => name === attribute),
    );
    this.#parts = rule.parts.map(({ attribute, part }, at) => {
      const column = table.columns[places[at] ?? -1];
      if (column === undefined) throw new Error(`A blocking rule names no attribute: ${attribute}`);
      return { column, hashes: known.of(column.pool, part) };
    });
    const [first, second] = rule.parts;
    this.#areSwappable =
      first?.part === second?.part && table.columns[places[0] ?? -1]?.partner === places[1];
  }

  /** The block of the record in a slot; null where the record lacks a part of the rule. */
  of(slot: number): number | null {
    let key = 0;
    for (const { column, hashes } of this.#parts) {
      const hash = hashes.of(column.idOf(slot));
      if (hash === NO_PART) return null;
      // A sum does not mind the order: records with names swapped meet in one block.
      key = this.#areSwappable ? (key + hash) | 0 : mix32(Math.imul(key, 31) + hash);
    }
    return this.#areSwappable ? mix32(key) : key;
  }
}
