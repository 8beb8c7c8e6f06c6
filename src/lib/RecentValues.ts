/**
 * Values that were asked for lately: at least the last so many of them, at most twice as many. What
 * is forgotten is forgotten by halves, so that to be remembered costs no more than a look into a map.
 */
export class RecentValues<K, V> {
  readonly #atLeast: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(atLeast: number) {
    this.#atLeast = atLeast;
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
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
