import { hash32 } from '../../../lib/hash32.js';

const FIRST_SIZE = 1 << 12;

/** What a second hash begins with. */
const SECOND = 0x9747b28c;

/**
 * Which texts hang together: sets that grow (union-find with path halving), over a table of numbers
 * (open addressing, linear probing) that takes some thirty bytes a text, however long it is. Texts of
 * one hash of 64 bits count as one.
 */
export class Ties {
  #size = 0;
  /** By slot: one more than the place of a hash; 0 where there is none. */
  #slots = new Int32Array(2 * FIRST_SIZE);
  /** By place: two hashes, the place that leads on to the one that stands for the set, and how many share the text. */
  #hashes = new Int32Array(FIRST_SIZE);
  #seconds = new Int32Array(FIRST_SIZE);
  #parents = new Int32Array(FIRST_SIZE);
  #sharers = new Int32Array(FIRST_SIZE);

  /** Makes one set of these texts and of all that hang together with any of them. */
  tie(texts: Iterable<string>): void {
    let first: number | undefined;
    for (const text of texts) {
      const place = this.#place(text);
      first ??= place;
      this.#join(first, place);
    }
  }

  /** Notes that somebody has a value, and ties those who have it as long as they are no more than so many; answers how many they are. */
  share(owner: string, value: string, most: number): number {
    const place = this.#place(value);
    const sharers = (this.#sharers[place] as number) + 1;
    this.#sharers[place] = sharers;
    if (sharers <= most) this.#join(this.#place(owner), place);
    return sharers;
  }

  /** How many have a value. */
  sharersOf(value: string): number {
    const place = this.#find(value);
    return place === undefined ? 0 : (this.#sharers[place] as number);
  }

  /** A number that is the same for all texts of a set; undefined for a text that was never named. */
  rootOf(text: string): number | undefined {
    const place = this.#find(text);
    return place === undefined ? undefined : this.#standsFor(place);
  }

  #find(text: string): number | undefined {
    const place = this.#slots[this.#slotOf(hash32(text), hash32(text, SECOND))] as number;
    return place === 0 ? undefined : place - 1;
  }

  #join(one: number, other: number): void {
    const [root, joined] = [this.#standsFor(one), this.#standsFor(other)];
    if (root !== joined) this.#parents[joined] = root;
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

  #place(text: string): number {
    if (this.#size === this.#hashes.length) this.#grow();
    const [hash, second] = [hash32(text), hash32(text, SECOND)];
    const slot = this.#slotOf(hash, second);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    const place = this.#size;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    this.#hashes[place] = hash;
    this.#seconds[place] = second;
    this.#parents[place] = place;
    return place;
  }

  /** The slot of a text's hashes, or the free one where they belong. */
  #slotOf(hash: number, second: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const place = (slots[slot] as number) - 1;
      if (place < 0) return slot;
      if (this.#hashes[place] === hash && this.#seconds[place] === second) return slot;
    }
  }

  #grow(): void {
    this.#hashes = doubled(this.#hashes);
    this.#seconds = doubled(this.#seconds);
    this.#parents = doubled(this.#parents);
    this.#sharers = doubled(this.#sharers);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let place = 0; place < this.#size; place++) {
      const slot = this.#slotOf(this.#hashes[place] as number, this.#seconds[place] as number);
      this.#slots[slot] = place + 1;
    }
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * array.length);
  grown.set(array);
  return grown;
}
