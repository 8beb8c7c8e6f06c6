/** Values kept once each and told by a number; 0 stands for an unknown value. */
export class ValuePool {
  readonly #ids = new Map<string, number>();
  readonly #values: string[];
  readonly #uses: number[] = [0];

  /** A pool without values, or the values of another pool, to be read in another thread. */
  constructor(values: readonly string[] = ['']) {
    this.#values = [...values];
  }

  /** All values by their numbers. */
  get values(): readonly string[] {
    return this.#values;
  }

  /** One more than the greatest number given out. */
  get size(): number {
    return this.#values.length;
  }

  /** The number of a value, which is used once more from now on. */
  intern(value: string | null): number {
    if (value === null) return 0;
    const known = this.#ids.get(value);
    if (known !== undefined) {
      this.#uses[known] = (this.#uses[known] ?? 0) + 1;
      return known;
    }
    const id = this.#values.push(value) - 1;
    this.#uses.push(1);
    this.#ids.set(value, id);
    return id;
  }

  /** Forgets one use; a value without uses is erased, and its number is never given out again. */
  release(id: number): void {
    if (id === 0) return;
    const uses = (this.#uses[id] ?? 0) - 1;
    this.#uses[id] = uses;
    if (uses > 0) return;
    this.#ids.delete(this.valueOf(id));
    this.#values[id] = '';
  }

  valueOf(id: number): string {
    return this.#values[id] ?? '';
  }
}
