import { seededRandom } from '../../../../src/lib/seededRandom.js';

/** Repeatable chance for the generated base. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }

  happens(probability: number): boolean {
    return this.#next() < probability;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)] as T;
  }

  /** Mostly from the start of a list, as with names: rank r about as often as 1 / (r + 10). */
  pickCommon<T>(list: readonly T[]): T {
    const rank = 10 * ((list.length / 10 + 1) ** this.#next() - 1);
    return list[Math.min(Math.floor(rank), list.length - 1)] as T;
  }
}
