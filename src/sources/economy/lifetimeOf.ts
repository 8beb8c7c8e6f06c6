import type { EconomyOptions } from './economyOptions.js';

type CacheOptions = NonNullable<EconomyOptions['cache']>;

/** How long rows of a dataset may be answered from a cache; each but the first begins where that one ends. */
export interface Lifetime {
  readonly ttlMs: number;
  readonly revalidateMs: number;
  readonly ifErrorMs: number;
  /** How long they are kept at all. */
  readonly keptMs: number;
}

/** The lifetime of a dataset's rows; undefined where they are not kept. */
export function lifetimeOf(dataset: string, options: CacheOptions): Lifetime | undefined {
  const own = options.datasets[dataset];
  if (own === false) return undefined;
  const { ttlSeconds, staleWhileRevalidateSeconds, staleIfErrorSeconds } = options;
  const ttlMs = (own?.ttlSeconds ?? ttlSeconds) * 1000;
  const revalidateMs = (own?.staleWhileRevalidateSeconds ?? staleWhileRevalidateSeconds) * 1000;
  const ifErrorMs = (own?.staleIfErrorSeconds ?? staleIfErrorSeconds) * 1000;
  return { ttlMs, revalidateMs, ifErrorMs, keptMs: ttlMs + Math.max(revalidateMs, ifErrorMs) };
}
