const START = 10;
const MOST = 100;

/** Allows retries as a share of all round trips, so that a source in trouble is not asked twice as much. */
export class RetryBudget {
  readonly #share: number;
  #left = START;

  constructor(share: number) {
    this.#share = share;
    if (share === 0) this.#left = 0;
  }

  /** Notes a round trip that was not a retry. */
  earn(): void {
    this.#left = Math.min(MOST, this.#left + this.#share);
  }

  /** Takes a retry out of the budget, if there is one. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
