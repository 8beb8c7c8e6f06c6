import type { MatchIndex } from '../index/MatchIndex.js';
import type { MatchRecord } from '../MatchRecord.js';
import { weightOf } from '../scoring/weightOf.js';
import { clusterSlots } from './clusterSlots.js';
import { type Decisions, NO_DECISIONS } from './Decisions.js';
import { MATCH_PROBABILITY } from './matchProbability.js';

const LEAST_WEIGHT = weightOf(MATCH_PROBABILITY);

/** Clusters kept current record by record, close to what a batch over all records would find. */
export class IncrementalClusters {
  readonly #index: MatchIndex;
  readonly #clusters = new Map<string, readonly string[]>();
  readonly #apart: readonly (readonly [string, string])[];

  /** Starts from clusters found before; the index holds their records. */
  constructor(
    index: MatchIndex,
    clusters: readonly (readonly string[])[] = [],
    { mustNotLink = [] }: Pick<Decisions, 'mustNotLink'> = NO_DECISIONS,
  ) {
    this.#index = index;
    this.#apart = mustNotLink;
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
    const groups = [...new Set(found.map(({ key }) => this.clusterOf(key)))];
    if (groups.length === 0) return this.clusterOf(record.key);
    for (const cluster of this.#join(record.key, groups, found)) {
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
    const known = new Set([key, ...groups.flat()]);
    return clusterSlots({
      groups: [[slot], ...groups.map((keys) => keys.map(slotOf))],
      pairs: found.map((one) => [slot, slotOf(one.key)]),
      forbidden: this.#apart
        .filter(([a, b]) => known.has(a) && known.has(b))
        .map(([a, b]) => [slotOf(a), slotOf(b)]),
      keyOf: (one) => index.keyOf(one),
      weigh: (a, b) => index.weighSlots(a, b),
    }).map((slots) => slots.map((one) => index.keyOf(one)));
  }
}
