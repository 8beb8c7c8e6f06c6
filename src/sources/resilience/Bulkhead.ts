import { whenAborted } from '../../lib/whenAborted.js';

/** What enters a bulkhead: how to leave it, or why there is no room. */
export type Entry = (() => void) | 'FULL' | 'ABORTED';

/** Room for so many at once; so many more wait in turn. Where there is room, nobody waits for a promise. */
export class Bulkhead {
  readonly #most: number;
  readonly #mostWaiting: number;
  #inside = 0;
  readonly #waiting = new Set<() => void>();

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  enter(signal: AbortSignal): Entry | Promise<Entry> {
    if (signal.aborted) return 'ABORTED';
    if (this.#inside < this.#most) return this.#admit();
    if (this.#waiting.size >= this.#mostWaiting) return 'FULL';
    return new Promise((resolve) => {
      const forget = whenAborted(signal, () => {
        this.#waiting.delete(next);
        resolve('ABORTED');
      });
      const next = () => {
        forget();
        resolve(this.#admit());
      };
      this.#waiting.add(next);
    });
  }

  #admit(): () => void {
    this.#inside += 1;
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.#inside -= 1;
      const [next] = this.#waiting;
      if (next === undefined) return;
      this.#waiting.delete(next);
      next();
    };
  }
}
