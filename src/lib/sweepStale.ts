import type { LRUCache } from 'lru-cache';

const SWEEP_MS = 30_000;

/**
 * Lets caches let go from time to time of what has lapsed: what may not be answered any more is not
 * to lie in memory either. Answers how to stop.
 */
export function sweepStale(...caches: readonly Pick<LRUCache<string, object>, 'purgeStale'>[]) {
  const sweep = () => {
    for (const cache of caches) cache.purgeStale();
  };
  const timer = setInterval(sweep, SWEEP_MS).unref();
  return () => clearInterval(timer);
}
