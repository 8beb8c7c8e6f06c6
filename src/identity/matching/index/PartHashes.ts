import { hash32 } from '../../../lib/hash32.js';
import { growArray } from '../values/growArray.js';
import type { ValuePool } from '../values/ValuePool.js';
import type { BlockingPart } from './BlockingRule.js';
import { takePart } from './takePart.js';

/** Stands for a value whose part is empty. */
export const NO_PART = 0;

/** Hashes of one part of the values of a pool, worked out once a value. */
export class PartHashes {
  readonly #pool: ValuePool;
  readonly #part: BlockingPart;
  #hashes: Int32Array = new Int32Array(0);

  constructor(pool: ValuePool, part: BlockingPart) {
    this.#pool = pool;
    this.#part = part;
  }

  /** The hash for a value by its number; `NO_PART` where the value is unknown. */
  of(id: number): number {
    return id === 0 ? NO_PART : this.#hashes[id] || this.#work(id);
  }

  #work(id: number): number {
    this.#hashes = growArray(this.#hashes, id + 1);
    const part = takePart(this.#pool.valueOf(id), this.#part);
    const hash = part === '' ? NO_PART : hash32(part) || 1;
    this.#hashes[id] = hash;
    return hash;
  }
}
