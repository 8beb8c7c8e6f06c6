/** What is being gathered. */
interface Gathering<T> {
  readonly keys: Set<string>;
  readonly found: Promise<readonly T[]>;
}

/** So many keys of several who ask are one read. */
const MOST_KEYS = 200;

/**
 * Reads of many who ask within one turn of the event loop, made as one. It begins once they all have
 * asked, so that each is told what there is after it asked, never what was there before.
 */
export class GatheredReads<T> {
  readonly #read: (keys: readonly string[]) => Promise<readonly T[]>;
  #gathering: Gathering<T> | undefined;

  constructor(read: (keys: readonly string[]) => Promise<readonly T[]>) {
    this.#read = read;
  }

  /** What is found of the keys, and of those that others asked for with them. */
  read(keys: readonly string[]): Promise<readonly T[]> {
    const known = this.#gathering;
    const hasRoom = known !== undefined && known.keys.size + keys.length <= MOST_KEYS;
    const gathering = hasRoom ? known : this.#begin();
    for (const key of keys) gathering.keys.add(key);
    return gathering.found;
  }

  #begin(): Gathering<T> {
    const keys = new Set<string>();
    const turn = new Promise((resolve) => setImmediate(resolve));
    const found = turn.then(() => {
      if (this.#gathering === gathering) this.#gathering = undefined;
      return this.#read([...keys]);
    });
    const gathering = { keys, found };
    this.#gathering = gathering;
    return gathering;
  }
}
