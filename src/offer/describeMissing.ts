import type { Freshness } from '../reading/Freshness.js';

/** Says which sources did not answer in full; undefined where all did. */
export function describeMissing(freshness: readonly Freshness[]): string | undefined {
  const missing = freshness.filter(({ state }) => state !== 'LIVE' && state !== 'STALE');
  if (missing.length === 0) return undefined;
  return missing.map(({ source, state }) => `${source} is ${state.toLowerCase()}`).join(', ');
}
