import type { Row } from '../dataset/Row.js';
import { SourceError } from '../sources/SourceError.js';

/** An interaction as it was read, or why it was not. */
export type ReadNews = Promise<Row | SourceError | null>;

/** So long a row that was read is the one for whoever is told of it a little later. */
const KEPT_MS = 1_000;

/**
 * Reads each interaction that is told of once for all who are told at about the same time, so that
 * thousands who follow a customer are one question to its source. What cannot be read is read anew.
 */
export class NewsReads {
  readonly #reads = new Map<string, ReadNews>();

  /** The key names the news, and what may differ in what those who follow are shown. */
  once(key: string, read: () => ReadNews): ReadNews {
    const known = this.#reads.get(key);
    if (known !== undefined) return known;
    const reading = read();
    const forget = () => void this.#reads.delete(key);
    this.#reads.set(key, reading);
    reading.then((row) => {
      if (row instanceof SourceError) forget();
      else setTimeout(forget, KEPT_MS).unref();
    }, forget);
    return reading;
  }
}
