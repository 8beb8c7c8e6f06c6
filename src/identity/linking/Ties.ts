import { hash32 } from '../../lib/hash32.js';

const FIRST_SIZE = 1 << 12;

/**
 * Which texts hang together: sets that grow (union-find with path halving), over a table of numbers
 * (open addressing, linear probing) that takes some twenty bytes a text, however long it is. Texts of
 * one hash count as one, so that a set may be larger than it need be, and is never smaller.
 */
export class Ties {
  #size = 0;
  /** By slot: one more than the place of a hash; 0 where there is none. */
  #slots = new Int32Array(2 * FIRST_SIZE);
  /** By place: the hash, and the place that leads on to the one that stands for the set. */
  #hashes = new Int32Array(FIRST_SIZE);
  #parents = new Int32Array(FIRST_SIZE);

  /** Makes one set of these texts and of all that hang together with any of them. */
  tie(texts: Iterable<string>): void {
    let root: number | undefined;
    for (const text of texts) {
      const other = this.#standsFor(this.#place(hash32(text)));
      root ??= other;
      if (root !== other) this.#parents[other] = root;
    }
  }

  /** A number that is the same for all texts of a set; undefined for a text that was never named. */
  rootOf(text: string): number | undefined {
    const place = (this.#slots[this.#slotOf(hash32(text))] as number) - 1;
    return place < 0 ? undefined : this.#standsFor(place);
  }

  #standsFor(place: number): number {
    const parents = this.#parents;
    let at = place;
    for (;;) {
      const parent = parents[at] as number;
      if (parent === at) return at;
      const grandparent = parents[parent] as number;
      parents[at] = grandparent;
      at = grandparent;
    }
  }

  #place(hash: number): number {
    if (this.#size === this.#hashes.length) this.#grow();
    const slot = this.#slotOf(hash);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    const place = this.#size;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    this.#hashes[place] = hash;
    this.#parents[place] = place;
    return place;
  }

  /** The slot of a hash, or the free one where it belongs. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const place = (slots[slot] as number) - 1;
      if (place < 0 || this.#hashes[place] === hash) return slot;
    }
  }

  #grow(): void {
    const [hashes, parents] = [this.#hashes, this.#parents];
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#hashes.set(hashes);
    this.#parents = new Int32Array(2 * parents.length);
    this.#parents.set(parents);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (const [place, hash] of hashes.entries()) this.#slots[this.#slotOf(hash)] = place + 1;
  }
}
