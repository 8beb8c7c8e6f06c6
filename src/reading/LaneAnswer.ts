import { cutResult } from './cutResult.js';
import type { LaneResult } from './LaneResult.js';

/** What will come of a question about a lane; questions of one batch share the promise, as pages ask hundreds. */
export class LaneAnswer {
  readonly #done: Promise<void>;
  #result: LaneResult | undefined;

  /** `done` resolves when the result is there. */
  constructor(done: Promise<void>) {
    this.#done = done;
  }

  settle(result: LaneResult): void {
    this.#result = result;
  }

  /** What came of it, with no more rows than these; only once it is there. */
  result(limit: number): LaneResult {
    if (this.#result === undefined) throw new Error('A question of a batch was left unanswered.');
    return cutResult(this.#result, limit);
  }

  /** Waits until all of some answers are there. */
  static async all(answers: readonly LaneAnswer[]): Promise<void> {
    const waits = new Set<Promise<void>>();
    for (const answer of answers) if (answer.#result === undefined) waits.add(answer.#done);
    await Promise.all(waits);
  }
}
