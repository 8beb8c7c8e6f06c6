import { performance } from 'node:perf_hooks';
import type { ValidConfig } from '../../config/configShape.js';
import { LoopDelay } from './LoopDelay.js';

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

const WINDOW_MS = 100;
const FIRST = 64;
/** Room for those who wait for their sources, while this thread has time to spare. */
const STEADY = 16;
/** While it has none, more at once are answered no sooner: some work as the others wait for the store. */
const LEAST = 4;
const BUSY = 0.95;
/** While there is time to spare, the loop may be later by this factor: fewer would only wait longer for their sources. */
const BORNE = 4;
/** Less than this part is taken away at once, and more than that part. */
const SHRINK = { least: 0.5, most: 0.8 };
const GROW = 1.25;
/** While the first in the line waits for longer than this part of what a request may take, nobody joins it. */
const PATIENCE = 0.5;

/**
 * Lets in as many requests at once as the gateway answers in good time. While the event loop is late
 * fewer run at once, so that it comes round soon enough to say no; while it is not, and all places are
 * taken, more do, as they wait for their sources rather than for us. Some more may wait for their turn,
 * where it comes in time.
 */
export class LoadShedder {
  readonly #limits: ValidConfig['limits'];
  readonly #delay = new LoopDelay();
  /** Undefined while nobody is there. */
  #timer: NodeJS.Timeout | undefined;
  readonly #waiting = new Set<Waiting>();
  #room: number;
  #running = 0;
  /** The most that ran since the room was last measured. */
  #peak = 0;
  #utilization = performance.eventLoopUtilization();

  constructor(limits: ValidConfig['limits']) {
    this.#limits = limits;
    this.#room = Math.min(FIRST, limits.requestsRunning);
  }

  /** Takes a place; undefined where there is none, not even to wait. */
  enter(): Place | undefined {
    if (this.#timer === undefined) this.#watch();
    if (this.#running < this.#room) {
      this.#run();
      return { turn: Promise.resolve(true), leave: once(() => this.#end()) };
    }
    return this.#isLineLong() ? undefined : this.#wait();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#delay.stop();
  }

  #watch(): void {
    this.#utilization = performance.eventLoopUtilization();
    this.#delay.start();
    this.#timer = setInterval(() => this.#measure(), WINDOW_MS).unref();
  }

  #isLineLong(): boolean {
    const { requestsWaiting, requestMs } = this.#limits;
    if (this.#waiting.size >= requestsWaiting) return true;
    const [first] = this.#waiting;
    return first !== undefined && performance.now() - first.since > requestMs * PATIENCE;
  }

  #wait(): Place {
    let hasTurn = false;
    let start: Waiting['start'] = () => undefined;
    const turn = new Promise<boolean>((resolve) => {
      start = (isTurn) => {
        hasTurn = isTurn;
        // In a turn of the loop of its own: between two that work, those are looked at who come in.
        if (isTurn) setImmediate(resolve, true);
        else resolve(false);
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
    const { requestsRunning: most, loopDelayMs, requestMs } = this.#limits;
    const late = this.#delay.take();
    const utilization = performance.eventLoopUtilization();
    const isBusy =
      performance.eventLoopUtilization(utilization, this.#utilization).utilization > BUSY;
    const isLate = late > loopDelayMs * (isBusy ? 1 : BORNE);
    const isFull = this.#peak >= this.#room;
    const wasIdle = this.#peak === 0 && this.#waiting.size === 0;
    const least = Math.min(most, isBusy && isFull ? LEAST : STEADY);
    if (isLate && this.#room > least) {
      const part = Math.min(SHRINK.most, Math.max(SHRINK.least, loopDelayMs / late));
      this.#room = Math.max(least, Math.floor(this.#room * part));
    } else if (isFull && !(isLate && isBusy)) {
      this.#room = Math.min(most, Math.ceil(this.#room * GROW));
    }
    this.#utilization = utilization;
    this.#peak = this.#running;
    const latest = performance.now() - requestMs;
    for (const waiting of this.#waiting) {
      if (waiting.since > latest) break;
      this.#waiting.delete(waiting);
      waiting.start(false);
    }
    this.#startNext();
    if (wasIdle) this.close();
  }
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}
