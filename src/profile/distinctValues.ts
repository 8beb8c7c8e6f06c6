import type { Candidate } from './survivorship/Candidate.js';
import type { Ranking } from './survivorship/Ranking.js';

/** The best candidate of each value. */
export function distinctValues<T>({ ranked }: Ranking<T>): Candidate<T>[] {
  const seen = new Set<string>();
  return ranked.filter(({ key }) => !seen.has(key) && seen.add(key));
}
