import type { Traffic } from '../contenders/ContenderServer.js';
import { openedSockets } from './openedSockets.js';

/** Counts calls by silo, and the rows that they yielded. */
export class CallCounter {
  readonly #calls: Record<string, number> = {};
  #rows = 0;

  add(silo: string): void {
    this.#calls[silo] = (this.#calls[silo] ?? 0) + 1;
  }

  addRows(count: number): void {
    this.#rows += count;
  }

  traffic(): Traffic {
    return { calls: { ...this.#calls }, rows: this.#rows, bytes: openedSockets.bytes() };
  }
}
