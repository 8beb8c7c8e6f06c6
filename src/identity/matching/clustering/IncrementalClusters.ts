import type { MatchIndex } from '../index/MatchIndex.js';
import type { MatchRecord } from '../MatchRecord.js';
import { weightOf } from '../scoring/weightOf.js';
import { clusterSlots } from './clusterSlots.js';
import { type Decisions, NO_DECISIONS } from './Decisions.js';
import { linkDecided } from './linkDecided.js';
import { MATCH_PROBABILITY } from './matchProbability.js';

const LEAST_WEIGHT = weightOf(MATCH_PROBABILITY);

/** Clusters kept current record by record, close to what a batch over all records would find. */
export class IncrementalClusters {
  readonly #index: MatchIndex;
  readonly #clusters = new Map<string, readonly string[]>();
  readonly #linked: ReadonlyMap<string, readonly string[]>;
  readonly #apart: ReadonlyMap<string, readonly string[]>;

  /** Starts from clusters found before; the index holds their records. */
  constructor(
    index: MatchIndex,
    clusters: readonly (readonly string[])[] = [],
    { mustLink = [], mustNotLink = [] }: Decisions = NO_DECISIONS,
  ) {
    this.#index = index;
    this.#linked = indexPairs(mustLink);
    this.#apart = indexPairs(mustNotLink);
    for (const keys of clusters) for (const key of keys) this.#clusters.set(key, keys);
  }

  /** The keys of the records that are one person with a record, itself included. */
  clusterOf(key: string): readonly string[] {
    return this.#clusters.get(key) ?? [key];
  }

  /**
   * Puts a record into the index and into the cluster that it belongs to, and answers that cluster.
   * A record that makes up the missing evidence joins clusters that stood apart before.
   */
  add(record: MatchRecord): readonly string[] {
    this.remove(record.key);
    const { found } = this.#index.candidates(record, LEAST_WEIGHT);
    this.#index.add(record);
    const linked = (this.#linked.get(record.key) ?? []).filter((key) => this.#index.has(key));
    const groups = new Set(
      [...linked, ...found.map(({ key }) => key)].map((key) => this.clusterOf(key)),
    );
    if (groups.size === 0) return this.clusterOf(record.key);
    for (const cluster of this.#join(record.key, [...groups], found)) {
      for (const key of cluster) this.#clusters.set(key, cluster);
    }
    return this.clusterOf(record.key);
  }

  /** Takes a record out of the index and out of its cluster; the others stay together. */
  remove(key: string): void {
    this.#index.remove(key);
    const left = this.clusterOf(key).filter((one) => one !== key);
    this.#clusters.delete(key);
    for (const one of left) this.#clusters.set(one, left);
  }

  #join(
    key: string,
    groups: readonly (readonly string[])[],
    found: readonly { readonly key: string }[],
  ): string[][] {
    const index = this.#index;
    const slotOf = (one: string) => index.slotOf(one);
    const slot = slotOf(key);
    const known = [key, ...groups.flat()];
    const within = (pairs: ReadonlyMap<string, readonly string[]>) => pairsWithin(known, pairs);
    const toSlots = (pairs: readonly Pair[]) =>
      pairs.map(([a, b]): [number, number] => [slotOf(a), slotOf(b)]);
    const forbidden = toSlots(within(this.#apart));
    // What people link comes first: a cluster found before gives way to it.
    const together = toSlots([...within(this.#linked), ...groups.flatMap(chain)]);
    return clusterSlots({
      groups: linkDecided(known.map(slotOf), together, forbidden).groups,
      pairs: found.map((one) => [slot, slotOf(one.key)]),
      forbidden,
      keyOf: (one) => index.keyOf(one),
      weigh: (a, b) => index.weighSlots(a, b),
    }).map((slots) => slots.map((one) => index.keyOf(one)));
  }
}

type Pair = readonly [string, string];

/** The other keys of the pairs that each key is in. */
function indexPairs(pairs: readonly Pair[]): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const [a, b] of [...pairs, ...pairs.map(([a, b]): Pair => [b, a])]) {
    const known = others.get(a);
    if (known === undefined) others.set(a, [b]);
    else known.push(b);
  }
  return others;
}

/** The pairs of which both keys are known, in an order that is the same for the same pairs. */
function pairsWithin(
  known: readonly string[],
  pairs: ReadonlyMap<string, readonly string[]>,
): Pair[] {
  if (pairs.size === 0) return [];
  const keys = new Set(known);
  return [...keys].toSorted().flatMap((a) =>
    (pairs.get(a) ?? [])
      .filter((b) => a < b && keys.has(b))
      .toSorted()
      .map((b): Pair => [a, b]),
  );
}

function chain(keys: readonly string[]): Pair[] {
  return keys.slice(1).map((key, at): Pair => [keys[at] ?? key, key]);
}
