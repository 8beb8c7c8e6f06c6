import type { MatchBatch } from '../batch/MatchBatch.js';
import type { BatchOptions } from '../batch/runBatch.js';
import type { ScoredPairs } from '../batch/ScoredPairs.js';
import { weightOf } from '../scoring/weightOf.js';
import { clusterSlots, type WeighedPair } from './clusterSlots.js';
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

/** How many records are clustered. */
export interface ClusteringOptions extends BatchOptions {
  readonly onRecord?: (done: number, total: number) => void;
}

type Pair = readonly [number, number];

/**
 * Clusters all records of a batch at a match probability of 0.95 (see `agglomerate` for the method),
 * the same whatever order the records came in.
 */
export async function clusterRecords(
  batch: MatchBatch,
  decisions: Decisions = NO_DECISIONS,
  { onRecord, ...options }: ClusteringOptions = {},
): Promise<Clustering> {
  const leastWeight = weightOf(MATCH_PROBABILITY);
  const { pairs, candidates, cut } = await batch.scorePairs(leastWeight, options, onRecord);
  const linked = toSlots(decisions.mustLink, batch);
  const apart = toSlots(decisions.mustNotLink, batch);
  const { components, componentOf } = findComponents(batch.size, (visit) => {
    pairs.forEach(visit);
    for (const [a, b] of linked) visit(a, b);
  });
  const linkedOf = groupPairs(linked, componentOf);
  const apartOf = groupPairs(apart, componentOf);
  const links = countPairs(pairs, componentOf, components.length);
  const isWhole = (members: readonly number[], at: number) =>
    linkedOf[at] === undefined &&
    apartOf[at] === undefined &&
    links[at] === (members.length * (members.length - 1)) / 2;
  const whole = components.map(isWhole);
  const found: WeighedPair[] = [];
  pairs.forEach((a, b, weight) => {
    if (!whole[componentOf[a] as number]) found.push([a, b, weight]);
  });
  const pairsOf = groupPairs(found, componentOf);
  const refused: Pair[] = [];
  const clusters = components.flatMap((members, at) => {
    // Where each record is like each other, however they are grouped, they end in one cluster.
    if (whole[at]) return [members];
    const forbidden = apartOf[at] ?? [];
    const decided = linkDecided(members, linkedOf[at] ?? [], forbidden);
    refused.push(...decided.refused);
    return clusterSlots({
      groups: decided.groups,
      pairs: pairsOf[at] ?? [],
      forbidden,
      keyOf: (slot) => batch.keyOf(slot),
      weigh: (a, b) => batch.weighSlots(a, b),
    }).filter(({ length }) => length > 1);
  });
  return {
    clusters: sortClusters(clusters.map((slots) => slots.map((slot) => batch.keyOf(slot)))),
    candidates,
    cut,
    contradictions: refused.map(([a, b]) => [batch.keyOf(a), batch.keyOf(b)]),
  };
}

/** Pairs by keys as pairs of slots, in an order that is the same for the same pairs. */
function toSlots(pairs: Decisions['mustLink'], batch: MatchBatch): Pair[] {
  return (pairs ?? [])
    .map((pair) => pair.toSorted())
    .toSorted((x, y) => (x.join('\0') < y.join('\0') ? -1 : 1))
    .flatMap(([a = '', b = '']): Pair[] => {
      const [x, y] = [batch.slotOf(a), batch.slotOf(b)];
      return x === undefined || y === undefined ? [] : [[x, y]];
    });
}

/** How many pairs there are in each component. */
function countPairs(pairs: ScoredPairs, componentOf: Int32Array, components: number): Int32Array {
  const counts = new Int32Array(components);
  pairs.forEach((a) => {
    const component = componentOf[a] as number;
    counts[component] = (counts[component] as number) + 1;
  });
  return counts;
}

/** The pairs within each component, by its place. */
function groupPairs<T extends Pair | WeighedPair>(
  pairs: readonly T[],
  componentOf: Int32Array,
): T[][] {
  const groups: T[][] = [];
  for (const pair of pairs) {
    const component = componentOf[pair[0]] ?? -1;
    if (component < 0 || component !== componentOf[pair[1]]) continue;
    const group = groups[component];
    if (group === undefined) groups[component] = [pair];
    else group.push(pair);
  }
  return groups;
}

function sortClusters(clusters: readonly string[][]): string[][] {
  return clusters
    .map((keys) => keys.toSorted())
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : Number(a > b)));
}
