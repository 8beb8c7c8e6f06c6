import { growArray } from '../values/growArray.js';

const EMPTY = -1;
/** Share of the hash table that may be filled before it is laid out anew. */
const FULL = 0.6;

/** Slots by block key: a hash table of linked chains in typed arrays, 32 bits a key. */
export class BlockChains {
  #capacity = 64;
  #used = 0;
  #keys = new Int32Array(this.#capacity);
  #heads = new Int32Array(this.#capacity).fill(EMPTY);
  /** Records per key; 0 where the place was never taken. */
  #sizes = new Int32Array(this.#capacity);
  #taken = new Uint8Array(this.#capacity);
  #next: Int32Array = new Int32Array(0);

  /** How many slots have the key. */
  countOf(key: number): number {
    return this.#sizes[this.#find(key)] ?? 0;
  }

  /** The first slot of a key, -1 where there is none. */
  firstOf(key: number): number {
    return this.#heads[this.#find(key)] ?? EMPTY;
  }

  /** The slot that follows in a chain, -1 at its end. */
  after(slot: number): number {
    return this.#next[slot] ?? EMPTY;
  }

  add(key: number, slot: number): void {
    if (this.#used >= this.#capacity * FULL) this.#rehash();
    const place = this.#find(key);
    if (this.#taken[place] === 0) {
      this.#taken[place] = 1;
      this.#keys[place] = key;
      this.#used++;
    }
    this.#next = growArray(this.#next, slot + 1);
    this.#next[slot] = this.#heads[place] ?? EMPTY;
    this.#heads[place] = slot;
    this.#sizes[place] = (this.#sizes[place] ?? 0) + 1;
  }

  remove(key: number, slot: number): void {
    const place = this.#find(key);
    const following = this.after(slot);
    let at = this.#heads[place] ?? EMPTY;
    if (at === slot) this.#heads[place] = following;
    else {
      while (at !== EMPTY && this.#next[at] !== slot) at = this.after(at);
      if (at === EMPTY) return;
      this.#next[at] = following;
    }
    this.#sizes[place] = (this.#sizes[place] ?? 1) - 1;
  }

  #find(key: number): number {
    const mask = this.#capacity - 1;
    let place = key & mask;
    while (this.#taken[place] === 1 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #rehash(): void {
    const [keys, heads, sizes] = [this.#keys, this.#heads, this.#sizes];
    const live = sizes.reduce((count, size) => count + Number(size > 0), 0);
    while (live >= (this.#capacity * FULL) / 2) this.#capacity *= 2;
    this.#keys = new Int32Array(this.#capacity);
    this.#heads = new Int32Array(this.#capacity).fill(EMPTY);
    this.#sizes = new Int32Array(this.#capacity);
    this.#taken = new Uint8Array(this.#capacity);
    this.#used = live;
    for (const [from, size] of sizes.entries()) {
      if (size > 0) this.#move(keys[from] ?? 0, heads[from] ?? EMPTY, size);
    }
  }

  #move(key: number, head: number, size: number): void {
    const place = this.#find(key);
    this.#taken[place] = 1;
    this.#keys[place] = key;
    this.#heads[place] = head;
    this.#sizes[place] = size;
  }
}
