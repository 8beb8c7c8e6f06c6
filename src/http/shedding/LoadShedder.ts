import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { ValidConfig } from '../../config/configShape.js';

/** A place at the gateway. */
export interface Place {
  /** Whether its turn has come; false where it waited for too long. */
  readonly turn: Promise<boolean>;
  /** Gives it back, also before its turn; a second time does nothing. */
  leave(): void;
}

interface Waiting {
  readonly since: number;
  readonly start: (isTurn: boolean) => void;
}

const RESOLUTION_MS = 5;
const WINDOW_MS = 100;
const LONGEST_WAIT_MS = 2_000;
const FIRST = 64;
const LEAST = 16;
const SHRINK = 0.8;
const GROW = 1.25;

/**
 * Lets in as many requests at once as the gateway answers in good time. While the event loop is late
 * fewer run at once, so that it comes round soon enough to say no; while it is not, and all places are
 * taken, more do, as they wait for their sources rather than for us. Some more may wait for their turn.
 */
export class LoadShedder {
  readonly #limits: ValidConfig['limits'];
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #timer: NodeJS.Timeout;
  readonly #waiting = new Set<Waiting>();
  #room: number;
  #running = 0;
  /** The most that ran since the room was last measured. */
  #peak = 0;

  constructor(limits: ValidConfig['limits']) {
    this.#limits = limits;
    this.#room = Math.min(FIRST, limits.requestsRunning);
    this.#delay.enable();
    this.#timer = setInterval(() => this.#measure(), WINDOW_MS);
    this.#timer.unref();
  }

  /** Takes a place; undefined where there is none, not even to wait. */
  enter(): Place | undefined {
    if (this.#running < this.#room) {
      this.#run();
      return { turn: Promise.resolve(true), leave: once(() => this.#end()) };
    }
    if (this.#waiting.size >= this.#limits.requestsWaiting) return undefined;
    return this.#wait();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#delay.disable();
  }

  #wait(): Place {
    let hasTurn = false;
    let start: Waiting['start'] = () => undefined;
    const turn = new Promise<boolean>((resolve) => {
      start = (isTurn) => {
        hasTurn = isTurn;
        resolve(isTurn);
      };
    });
    const waiting = { since: performance.now(), start };
    this.#waiting.add(waiting);
    const leave = once(() => {
      if (this.#waiting.delete(waiting)) start(false);
      else if (hasTurn) this.#end();
    });
    return { turn, leave };
  }

  #run(): void {
    this.#running += 1;
    this.#peak = Math.max(this.#peak, this.#running);
  }

  #end(): void {
    this.#running -= 1;
    this.#startNext();
  }

  #startNext(): void {
    for (const waiting of this.#waiting) {
      if (this.#running >= this.#room) return;
      this.#waiting.delete(waiting);
      this.#run();
      waiting.start(true);
    }
  }

  #measure(): void {
    const { requestsRunning: most, loopDelayMs } = this.#limits;
    // Not a number where the loop was too late to note anything at all.
    const isLate = !(this.#delay.mean / 1e6 - RESOLUTION_MS <= loopDelayMs);
    if (isLate) this.#room = Math.max(Math.min(LEAST, most), Math.floor(this.#room * SHRINK));
    else if (this.#peak >= this.#room) this.#room = Math.min(most, Math.ceil(this.#room * GROW));
    this.#peak = this.#running;
    this.#delay.reset();
    const latest = performance.now() - LONGEST_WAIT_MS;
    for (const waiting of this.#waiting) {
      if (waiting.since > latest) break;
      this.#waiting.delete(waiting);
      waiting.start(false);
    }
    this.#startNext();
  }
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}
