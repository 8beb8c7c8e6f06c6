import type { MatchIndex } from '../index/MatchIndex.js';
import { weightOf } from '../scoring/weightOf.js';
import { clusterSlots } from './clusterSlots.js';
import { type Decisions, NO_DECISIONS } from './Decisions.js';
import { findComponents } from './findComponents.js';
import { linkDecided } from './linkDecided.js';
import { MATCH_PROBABILITY } from './matchProbability.js';

/** Records that are taken for one person each, and how they were found. */
export interface Clustering {
  /** Keys of the records of each person, in their order; only persons of more than one record. */
  readonly clusters: readonly (readonly string[])[];
  readonly candidates: number;
  /** Records of blocks that were too large to be looked at, summed over all look-ups. */
  readonly cut: number;
  /** Pairs that people linked and, by way of other links, also kept apart: they stay apart. */
  readonly contradictions: readonly (readonly [string, string])[];
}

type Pair = readonly [number, number];

/**
 * Clusters all records of an index at a match probability of 0.95 (see `agglomerate` for the method),
 * the same whatever order the records came in.
 */
export function clusterRecords(
  index: MatchIndex,
  decisions: Decisions = NO_DECISIONS,
  onRecord?: (done: number, total: number) => void,
): Clustering {
  const { pairs, candidates, cut } = index.scorePairs(weightOf(MATCH_PROBABILITY), onRecord);
  const linked = toSlots(decisions.mustLink, index);
  const apart = toSlots(decisions.mustNotLink, index);
  const components = findComponents(index.slots, (visit) => {
    pairs.forEach(visit);
    for (const [a, b] of linked) visit(a, b);
  });
  const componentOf = new Map(
    components.flatMap((members, at) => members.map((slot): Pair => [slot, at])),
  );
  const sort = (list: readonly Pair[]) => groupPairs(list, componentOf);
  const found: Pair[] = [];
  pairs.forEach((a, b) => {
    found.push([a, b]);
  });
  const [pairsOf, linkedOf, apartOf] = [sort(found), sort(linked), sort(apart)];
  const refused: Pair[] = [];
  const clusters = components.flatMap((members, at) => {
    const forbidden = apartOf.get(at) ?? [];
    const decided = linkDecided(members, linkedOf.get(at) ?? [], forbidden);
    refused.push(...decided.refused);
    return clusterSlots({
      groups: decided.groups,
      pairs: pairsOf.get(at) ?? [],
      forbidden,
      keyOf: (slot) => index.keyOf(slot),
      weigh: (a, b) => index.weighSlots(a, b),
    }).filter(({ length }) => length > 1);
  });
  return {
    clusters: sortClusters(clusters.map((slots) => slots.map((slot) => index.keyOf(slot)))),
    candidates,
    cut,
    contradictions: refused.map(([a, b]) => [index.keyOf(a), index.keyOf(b)]),
  };
}

/** Pairs by keys as pairs of slots, in an order that is the same for the same pairs. */
function toSlots(pairs: Decisions['mustLink'], index: MatchIndex): Pair[] {
  return (pairs ?? [])
    .filter(([a, b]) => index.has(a) && index.has(b))
    .map((pair) => pair.toSorted())
    .toSorted((x, y) => (x.join('\0') < y.join('\0') ? -1 : 1))
    .map(([a = '', b = '']): Pair => [index.slotOf(a), index.slotOf(b)]);
}

function groupPairs(
  pairs: readonly Pair[],
  componentOf: ReadonlyMap<number, number>,
): Map<number, Pair[]> {
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const component = componentOf.get(pair[0]);
    if (component === undefined || component !== componentOf.get(pair[1])) continue;
    const group = groups.get(component);
    if (group === undefined) groups.set(component, [pair]);
    else group.push(pair);
  }
  return groups;
}

function sortClusters(clusters: readonly string[][]): string[][] {
  return clusters
    .map((keys) => keys.toSorted())
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : Number(a > b)));
}
