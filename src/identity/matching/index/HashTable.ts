import type { ValuePool } from '../values/ValuePool.js';
import type { BlockingPart } from './BlockingRule.js';
import { PartHashes } from './PartHashes.js';

/** Hashes of the parts of values, shared by all rules that ask for the same part. */
export class HashTable {
  readonly #hashes = new Map<ValuePool, Map<BlockingPart, PartHashes>>();

  of(pool: ValuePool, part: BlockingPart): PartHashes {
    const parts = this.#hashes.get(pool) ?? new Map<BlockingPart, PartHashes>();
    this.#hashes.set(pool, parts);
    const hashes = parts.get(part) ?? new PartHashes(pool, part);
    parts.set(part, hashes);
    return hashes;
  }
}
