import type { Preference } from './Candidate.js';

/** Sources in an order, that of the configuration where none is named; others come behind, alike. */
export function preferSources(
  named: readonly string[],
  sourceOrder: readonly string[],
): Preference {
  const order = named.length > 0 ? named : sourceOrder;
  const places = new Map(order.map((source, place) => [source, place]));
  const rank = (source: string) => places.get(source) ?? order.length;
  return (a, b) => rank(a.source) - rank(b.source);
}
