import { activeDecisions } from '../../decisions/activeDecisions.js';
import type { Decision } from '../../decisions/Decision.js';
import type { Cluster } from '../clusters/Cluster.js';

/**
 * The cluster where each customer id belongs that may be given (back): where people put its records
 * back to when they undid a merge, else where the record is that brought it along.
 */
export function findHomes(
  clusters: readonly Cluster[],
  decisions: readonly Decision[],
): Map<string, number> {
  const homes = new Map<string, number>();
  const placeOf = new Map<string, number>();
  for (const [place, cluster] of clusters.entries()) {
    for (const { record } of cluster) placeOf.set(record.key, place);
  }
  for (const { kind, groups, customerIds } of activeDecisions(decisions)) {
    if (kind !== 'UNDO') continue;
    for (const [index, id] of customerIds.entries()) {
      const places = groups[index]?.flatMap(({ key }) => placeOf.get(key) ?? []) ?? [];
      if (places[0] !== undefined && !homes.has(id)) homes.set(id, places[0]);
    }
  }
  for (const [place, cluster] of clusters.entries()) {
    for (const { record } of cluster) {
      if (!homes.has(record.birthId)) homes.set(record.birthId, place);
    }
  }
  return homes;
}
