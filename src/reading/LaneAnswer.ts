import { cutResult } from './cutResult.js';
import type { LaneBatch } from './LaneBatch.js';
import type { LaneResult } from './LaneResult.js';

/** What will come of a question about a lane. */
export class LaneAnswer {
  readonly #batch: LaneBatch<unknown>;
  #result: LaneResult | undefined;

  constructor(batch: LaneBatch<unknown>) {
    this.#batch = batch;
  }

  settle(result: LaneResult): void {
    this.#result = result;
  }

  /** What came of it, with no more rows than these; only once it is there. */
  result(limit: number): LaneResult {
    if (this.#result === undefined) throw new Error('A question of a batch was left unanswered.');
    return cutResult(this.#result, limit);
  }

  /** Makes something once all of some answers are there. */
  static whenAll<T>(answers: readonly LaneAnswer[], make: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const batches = new Set<LaneBatch<unknown>>();
      for (const answer of answers) if (answer.#result === undefined) batches.add(answer.#batch);
      const finish = () => {
        try {
          resolve(make());
        } catch (error) {
          reject(error);
        }
      };
      let left = batches.size;
      if (left === 0) finish();
      const done = () => {
        left -= 1;
        if (left === 0) finish();
      };
      for (const batch of batches) batch.wait({ done, fail: reject });
    });
  }
}
