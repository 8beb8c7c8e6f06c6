import type { IBackoff } from 'cockatiel';

/**
 * How long a circuit stays open. Cockatiel compares it with a clock that may be set meanwhile: as long
 * as the time is not over it is endless, and then it is none, by a clock that nobody sets.
 */
export class OpenTime implements IBackoff<unknown> {
  readonly #ms: number;
  readonly #endsAt: number;

  constructor(ms: number) {
    this.#ms = ms;
    this.#endsAt = performance.now() + ms;
  }

  get duration(): number {
    return performance.now() < this.#endsAt ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  }

  next(): OpenTime {
    return new OpenTime(this.#ms);
  }
}
