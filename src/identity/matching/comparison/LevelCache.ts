const SLOTS = 1 << 16;

/** Levels of pairs of values that were compared before; a newer pair takes the place of an older one. */
export class LevelCache {
  readonly #lower = new Int32Array(SLOTS);
  readonly #higher = new Int32Array(SLOTS);
  readonly #levels = new Uint8Array(SLOTS);

  /** The level of two values by their numbers, compared now if it is not remembered. */
  get(a: number, b: number, compare: (lower: number, higher: number) => number): number {
    const [lower, higher] = a < b ? [a, b] : [b, a];
    const place = (Math.imul(lower, 0x9e3779b1) ^ Math.imul(higher, 0x85ebca6b)) >>> 16;
    if (this.#lower[place] === lower && this.#higher[place] === higher) {
      return this.#levels[place] ?? 0;
    }
    const level = compare(lower, higher);
    this.#lower[place] = lower;
    this.#higher[place] = higher;
    this.#levels[place] = level;
    return level;
  }
}
