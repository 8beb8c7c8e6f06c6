const RESOLUTION_MS = 5;

/**
 * How late the event loop is for who comes at any moment. Its own timer tells, while somebody wants
 * to know: the histogram of `node:perf_hooks` takes half a millisecond to say how its values spread.
 */
export class LoopDelay {
  #timer: NodeJS.Timeout | undefined;
  #tickedAt = 0;
  #ms = 0;
  #squares = 0;

  start(): void {
    this.#begin();
    this.#timer ??= setInterval(() => this.#tick(), RESOLUTION_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Milliseconds since it was last asked: long turns of the loop count for as long as they are. */
  take(): number {
    this.#tick();
    const late = this.#squares / this.#ms - RESOLUTION_MS;
    this.#begin();
    return Math.max(0, late);
  }

  #begin(): void {
    this.#tickedAt = performance.now();
    this.#ms = 0;
    this.#squares = 0;
  }

  #tick(): void {
    const now = performance.now();
    const ms = now - this.#tickedAt;
    this.#tickedAt = now;
    this.#ms += ms;
    this.#squares += ms * ms;
  }
}
