import { hash32 } from '../../../lib/hash32.js';
import type { FeatureColumn } from '../values/FeatureTable.js';
import { growArray } from '../values/growArray.js';
import type { BlockingPart } from './BlockingRule.js';
import { takePart } from './takePart.js';

/** Stands for a value whose part is empty. */
export const NO_PART = 0;

/** Hashes of one part of a column's values, worked out once a value. */
export class PartHashes {
  readonly #column: FeatureColumn;
  readonly #part: BlockingPart;
  #hashes = new Int32Array(0);

  constructor(column: FeatureColumn, part: BlockingPart) {
    this.#column = column;
    this.#part = part;
  }

  /** The hash for the record in a slot; `NO_PART` where the value is unknown. */
  of(slot: number): number {
    const id = this.#column.ids[slot] ?? 0;
    if (id === 0) return NO_PART;
    return this.#hashes[id] || this.#work(id);
  }

  #work(id: number): number {
    this.#hashes = growArray(this.#hashes, id + 1);
    const part = takePart(this.#column.pool.valueOf(id), this.#part);
    const hash = part === '' ? NO_PART : hash32(part) || 1;
    this.#hashes[id] = hash;
    return hash;
  }
}
