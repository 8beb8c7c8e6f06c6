/** What a key leads to; `id` orders entries of the same key. */
export interface SortedEntry {
  readonly id: number;
}

interface Chunk<Entry> {
  readonly keys: string[];
  readonly entries: Entry[];
}

/** Small enough that inserting moves little, large enough that the list of chunks stays short. */
const maxChunkLength = 512;

/** A half-open stretch of keys. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

/** A character after every character of a key: `key + afterAll` is behind all keys that begin with `key`. */
export const afterAll = '\uffff';

/**
 * Entries in the order of their keys, then ids: a B+ tree of two levels. Looking up, inserting and
 * deleting take a binary search each, so that it serves equality as well as ranges and sorts.
 */
export class SortedKeys<Entry extends SortedEntry> {
  readonly #chunks: Chunk<Entry>[] = [{ keys: [], entries: [] }];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  insert(key: string, entry: Entry): void {
    const { chunkIndex, index } = this.#find(key, entry.id);
    const chunk = this.#chunk(chunkIndex);
    chunk.keys.splice(index, 0, key);
    chunk.entries.splice(index, 0, entry);
    this.#size++;
    if (chunk.keys.length > maxChunkLength) this.#split(chunkIndex);
  }

  delete(key: string, entry: Entry): void {
    const { chunkIndex, index } = this.#find(key, entry.id);
    const chunk = this.#chunk(chunkIndex);
    if (chunk.entries[index] !== entry) throw new Error('an index lacks an entry it must have');
    chunk.keys.splice(index, 1);
    chunk.entries.splice(index, 1);
    this.#size--;
    if (chunk.keys.length === 0 && this.#chunks.length > 1) this.#chunks.splice(chunkIndex, 1);
  }

  /** The first entry of exactly this key. */
  get(key: string): Entry | undefined {
    const { chunkIndex, index } = this.#find(key, Number.NEGATIVE_INFINITY);
    const chunk = this.#chunk(chunkIndex);
    return chunk.keys[index] === key ? chunk.entries[index] : undefined;
  }

  /** The entries of a range, in order; the keys must not change while it is read. */
  *range({ from, to }: KeyRange): Generator<Entry> {
    let { chunkIndex, index } = this.#find(from, Number.NEGATIVE_INFINITY);
    for (; chunkIndex < this.#chunks.length; chunkIndex++, index = 0) {
      const { keys, entries } = this.#chunk(chunkIndex);
      for (; index < keys.length; index++) {
        if ((keys[index] as string) >= to) return;
        yield entries[index] as Entry;
      }
    }
  }

  /** The entries of a range, last one first. */
  *rangeBackwards({ from, to }: KeyRange): Generator<Entry> {
    let { chunkIndex, index } = this.#find(to, Number.NEGATIVE_INFINITY);
    for (;;) {
      const { keys, entries } = this.#chunk(chunkIndex);
      for (index--; index >= 0; index--) {
        if ((keys[index] as string) < from) return;
        yield entries[index] as Entry;
      }
      if (chunkIndex === 0) return;
      chunkIndex--;
      index = this.#chunk(chunkIndex).keys.length;
    }
  }

  /** How many entries a range has. */
  count({ from, to }: KeyRange): number {
    if (to <= from) return 0;
    const first = this.#find(from, Number.NEGATIVE_INFINITY);
    const end = this.#find(to, Number.NEGATIVE_INFINITY);
    let count = end.index - first.index;
    for (let chunkIndex = first.chunkIndex; chunkIndex < end.chunkIndex; chunkIndex++) {
      count += this.#chunk(chunkIndex).keys.length;
    }
    return count;
  }

  #chunk(chunkIndex: number): Chunk<Entry> {
    return this.#chunks[chunkIndex] as Chunk<Entry>;
  }

  /** Where an entry of this key and id is, or would have to be. */
  #find(key: string, id: number): { chunkIndex: number; index: number } {
    // The last chunk that begins at or before the entry …
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isBefore(this.#chunk(middle), 0, key, id)) low = middle;
      else high = middle - 1;
    }
    const chunkIndex = low;
    const chunk = this.#chunk(chunkIndex);
    // … and in it the first place that is not before the entry.
    let start = 0;
    let end = chunk.keys.length;
    while (start < end) {
      const middle = (start + end) >> 1;
      if (isBefore(chunk, middle, key, id)) start = middle + 1;
      else end = middle;
    }
    const isBehind = start === chunk.keys.length && chunkIndex < this.#chunks.length - 1;
    return isBehind ? { chunkIndex: chunkIndex + 1, index: 0 } : { chunkIndex, index: start };
  }

  #split(chunkIndex: number): void {
    const { keys, entries } = this.#chunk(chunkIndex);
    // Keys that only grow (dates, ObjectIds) leave full chunks behind.
    const isLast = chunkIndex === this.#chunks.length - 1;
    const at = isLast ? keys.length - 1 : keys.length >> 1;
    const behind = { keys: keys.splice(at), entries: entries.splice(at) };
    this.#chunks.splice(chunkIndex + 1, 0, behind);
  }
}

/** Whether the entry at `index` stands before (`key`, `id`). */
function isBefore<Entry extends SortedEntry>(
  chunk: Chunk<Entry>,
  index: number,
  key: string,
  id: number,
): boolean {
  const other = chunk.keys[index] as string;
  return other < key || (other === key && (chunk.entries[index] as Entry).id < id);
}
