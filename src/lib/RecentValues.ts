/** Where values lie. */
export interface Shelf<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/**
 * Values that were asked for lately: at least the last so many of them, at most twice as many. What
 * is forgotten is forgotten by halves, so that to be remembered costs no more than a look into a map.
 */
export class RecentValues<K, V> {
  readonly #atLeast: number;
  readonly #create: () => Shelf<K, V>;
  #young: Shelf<K, V>;
  #old: Shelf<K, V>;

  constructor(atLeast: number, create: () => Shelf<K, V> = () => new Map<K, V>()) {
    this.#atLeast = atLeast;
    this.#create = create;
    this.#young = create();
    this.#old = create();
  }

  get(key: K): V | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const aged = this.#old.get(key);
    if (aged !== undefined) this.set(key, aged);
    return aged;
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#atLeast) {
      this.#old = this.#young;
      this.#young = this.#create();
    }
    this.#young.set(key, value);
  }
}
