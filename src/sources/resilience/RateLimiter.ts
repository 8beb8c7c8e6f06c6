import { TokenBucket } from '../../lib/TokenBucket.js';
import type { ResilienceOptions } from './resilienceOptions.js';

/** What a read is for: those who wait come first. */
export type ReadPriority = 'interactive' | 'sync' | 'report';

/** The share of a burst that a priority leaves to those above it. */
export const RESERVED: Readonly<Record<ReadPriority, number>> = {
  interactive: 0,
  sync: 0.2,
  report: 0.5,
};
const DAY_MS = 86_400_000;

/**
 * A token bucket with a quota per day. What a source answers about its own limits closes it for the
 * time that it names.
 */
export class RateLimiter {
  readonly #bucket: TokenBucket | undefined;
  readonly #burst: number;
  readonly #perDay: number;
  #day = -1;
  #today = 0;
  #closedUntil = 0;

  constructor({ perSecond, burst, perDay }: NonNullable<ResilienceOptions['rate']>) {
    this.#burst = burst ?? Math.max(1, Math.ceil(perSecond ?? 1));
    this.#bucket = perSecond === undefined ? undefined : new TokenBucket(perSecond, this.#burst);
    this.#perDay = perDay ?? Number.POSITIVE_INFINITY;
  }

  /** Takes one token; answers 0, or the milliseconds after which to ask again. */
  take(priority: ReadPriority): number {
    const closedMs = this.#closedUntil - performance.now();
    if (closedMs > 0) return closedMs;
    const now = Date.now();
    const day = Math.floor(now / DAY_MS);
    if (day !== this.#day) [this.#day, this.#today] = [day, 0];
    if (this.#today >= this.#perDay) return (day + 1) * DAY_MS - now;
    const wait = this.#bucket?.take(RESERVED[priority] * this.#burst) ?? 0;
    if (wait === 0) this.#today += 1;
    return wait;
  }

  /** Lets nothing through for a while, as the source asked. */
  closeFor(ms: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, performance.now() + Math.min(ms, DAY_MS));
  }
}
