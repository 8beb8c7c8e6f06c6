import { createHash } from 'node:crypto';

/**
 * Repeatable chance: `sfc32` of Chris Doty-Humphrey's PractRand, seeded with a hash of a text, so
 * that every part of the story can have a stream of its own that no other part moves on.
 */
export class Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(seed: string) {
    const hash = createHash('sha256').update(seed).digest();
    this.#seed = seed;
    this.#a = hash.readUInt32LE(0) | 0;
    this.#b = hash.readUInt32LE(4) | 0;
    this.#c = hash.readUInt32LE(8) | 0;
    this.#counter = 1;
  }

  /** An independent stream with a name of its own. */
  fork(name: string | number): Random {
    return new Random(`${this.#seed}/${name}`);
  }

  /** At least 0, below 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('There is nothing to pick from.');
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** A key, as often as its weight is of all weights. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return (entries.at(-1) as [K, number])[0];
  }

  /** A duration or an amount around a median, with a long tail: log-normal. */
  around(median: number, spread: number): number {
    const [u, v] = [1 - this.next(), this.next()];
    const normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
    return median * Math.exp(spread * normal);
  }

  /** How often something happens that happens `mean` times on average (Poisson, by Knuth). */
  times(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }
}
