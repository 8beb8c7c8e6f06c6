import { seededRandom } from '../../../../src/lib/seededRandom.js';

/** Choices that a seed decides. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** Whether something happens that happens in such a share of cases. */
  happens(share: number): boolean {
    return this.#random() < share;
  }

  /** A whole number from 0 and below a bound. */
  below(bound: number): number {
    return Math.floor(this.#random() * bound);
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to pick from.');
    return one;
  }
}
