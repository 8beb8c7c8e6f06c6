import { setImmediate as nextTurn } from 'node:timers/promises';

/** Has what takes the thread for a while be done once per turn of the event loop, so that others come in between. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves in a turn of its own, in the order of those who ask. */
  next(): Promise<unknown> {
    this.#last = this.#last.then(() => nextTurn());
    return this.#last;
  }
}
