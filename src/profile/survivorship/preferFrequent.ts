import type { Candidate, Preference } from './Candidate.js';

/** The value that most records have. */
export function preferFrequent(candidates: readonly Candidate<unknown>[]): Preference {
  const support = new Map<string, number>();
  for (const { key } of candidates) support.set(key, (support.get(key) ?? 0) + 1);
  return (a, b) => (support.get(b.key) ?? 0) - (support.get(a.key) ?? 0);
}
