import { growArray } from './growArray.js';

/** Numbers of values, record by record: what a comparison of two records asks for lies together. */
export class FeatureRows {
  readonly width: number;
  #ids: Int32Array = new Int32Array(0);

  constructor(width: number, ids?: Int32Array) {
    this.width = width;
    if (ids !== undefined) this.#ids = ids;
  }

  idAt(slot: number, place: number): number {
    return this.#ids[slot * this.width + place] ?? 0;
  }

  /** Makes room for so many records. */
  grow(records: number): void {
    this.#ids = growArray(this.#ids, records * this.width);
  }

  set(slot: number, place: number, id: number): void {
    this.#ids[slot * this.width + place] = id;
  }

  /** The numbers of the first records, in memory that threads can share. */
  share(records: number): Int32Array<SharedArrayBuffer> {
    const length = records * this.width;
    const shared = new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
    shared.set(this.#ids.subarray(0, length));
    return shared;
  }
}
