/** Allows so many events per second on average, and a burst; of as many when left out. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledAt = performance.now();

  constructor(perSecond: number, burst = perSecond) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Takes one token and leaves `reserved`, as far as the burst goes; answers 0, or the milliseconds until it may. */
  take(reserved = 0): number {
    const now = performance.now();
    const gained = ((now - this.#filledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + gained);
    this.#filledAt = now;
    const needed = Math.max(1, Math.min(1 + reserved, this.#burst));
    if (this.#tokens < needed) {
      return Math.ceil(((needed - this.#tokens) / this.#perSecond) * 1000);
    }
    this.#tokens -= 1;
    return 0;
  }
}
