import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { ValuePool } from '../values/ValuePool.js';
import type { BlockingPart } from './BlockingRule.js';
import type { HashSource, SlotHashes } from './HashSource.js';
import { PartHashes } from './PartHashes.js';

/** Hashes of parts for records that come and go: each is worked out once a value. */
export class LiveHashes implements HashSource {
  readonly #hashes = new Map<ValuePool, Map<BlockingPart, PartHashes>>();

  of(column: FeatureColumn, part: BlockingPart): SlotHashes {
    const hashes = this.#ofValues(column.pool, part);
    return { of: (slot) => hashes.of(column.idOf(slot)) };
  }

  #ofValues(pool: ValuePool, part: BlockingPart): PartHashes {
    const parts = this.#hashes.get(pool) ?? new Map<BlockingPart, PartHashes>();
    this.#hashes.set(pool, parts);
    const hashes = parts.get(part) ?? new PartHashes(pool, part);
    parts.set(part, hashes);
    return hashes;
  }
}
