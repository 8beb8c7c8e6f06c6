import type { CandidateField, Preference } from './Candidate.js';

/** The value that most records have. */
export function preferFrequent({ support }: CandidateField): Preference {
  return (a, b) => (support.get(b.key) ?? 0) - (support.get(a.key) ?? 0);
}
