import type { CandidateField, Preference } from './Candidate.js';

/** Sources in an order; those that it does not name come behind, alike. */
export function preferSources(
  named: readonly string[],
  { sourceOrder }: CandidateField,
): Preference {
  const order = named.length > 0 ? named : sourceOrder;
  const rank = (source: string) => {
    const place = order.indexOf(source);
    return place < 0 ? order.length : place;
  };
  return (a, b) => rank(a.source) - rank(b.source);
}
