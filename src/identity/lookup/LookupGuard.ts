import { LRUCache } from 'lru-cache';
import { TokenBucket } from '../../lib/TokenBucket.js';

const REMEMBERED = 50_000;

/** Keeps look-ups of unknown identifiers from becoming a load on the sources; shared by all requests of a gateway. */
export class LookupGuard {
  readonly #unknown: LRUCache<string, true> | undefined;
  readonly #bucket: TokenBucket;
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(options: { readonly perSecond: number; readonly unknownForSeconds: number }) {
    const ttl = options.unknownForSeconds * 1000;
    this.#unknown = ttl === 0 ? undefined : new LRUCache({ max: REMEMBERED, ttl });
    this.#bucket = new TokenBucket(options.perSecond);
  }

  /** Whether the sources said a moment ago that they do not know it. */
  isUnknown(key: string): boolean {
    return this.#unknown?.has(key) ?? false;
  }

  noteUnknown(key: string): void {
    this.#unknown?.set(key, true);
  }

  /** Lets what was unknown be asked for again: something changed at its source. */
  forget(keys: readonly string[]): void {
    for (const key of keys) this.#unknown?.delete(key);
  }

  /** Whether one more look-up may be made now. */
  admit(): boolean {
    return this.#bucket.take() === 0;
  }

  /** Runs a look-up, or waits for the same one that is under way. */
  once<Answer>(key: string, lookUp: () => Promise<Answer>): Promise<Answer> {
    let underWay = this.#underWay.get(key) as Promise<Answer> | undefined;
    if (underWay === undefined) {
      underWay = lookUp().finally(() => this.#underWay.delete(key));
      this.#underWay.set(key, underWay);
    }
    return underWay;
  }
}
