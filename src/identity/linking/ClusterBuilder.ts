import type { IdentityRecord } from '../IdentityRecord.js';
import { ClusterFacts, type Objection } from './ClusterFacts.js';
import { DisjointSets } from './DisjointSets.js';
import type { LinkRules } from './LinkRules.js';

/** Joins records into clusters, one link after the other, unless something stands against it. */
export class ClusterBuilder {
  readonly #records: readonly IdentityRecord[];
  readonly #rules: LinkRules;
  readonly #sets: DisjointSets;
  readonly #places: ReadonlyMap<string, number>;
  readonly #facts = new Map<number, ClusterFacts>();
  readonly #broughtIn = new Map<number, string>();

  /** The order of the records decides which of two that are joined was brought in. */
  constructor(records: readonly IdentityRecord[], rules: LinkRules) {
    this.#records = records;
    this.#rules = rules;
    this.#sets = new DisjointSets(records.length);
    this.#places = new Map(records.map(({ key }, place) => [key, place]));
  }

  /** Joins the clusters of two records, or answers what stands against it. */
  join(a: IdentityRecord, b: IdentityRecord, rule: string): Objection | undefined {
    const [first, second] = [this.#rootOf(a), this.#rootOf(b)];
    if (first === second) return undefined;
    const objection = this.#factsOf(first).objectionTo(this.#factsOf(second), this.#rules);
    if (objection === undefined) this.#unite(first, second, rule);
    return objection;
  }

  /** Joins a record with the one, by its key, that its source merged it into. */
  joinMerged(record: IdentityRecord, into: string): void {
    const target = this.#places.get(into);
    if (target === undefined) return;
    this.#unite(this.#sets.find(target), this.#rootOf(record), 'source-merge');
  }

  /** The place of the record that stands for a record's cluster. */
  rootAt(place: number): number {
    return this.#sets.find(place);
  }

  /** The rule that joined the record at a place to those before it. */
  ruleAt(place: number): string | undefined {
    return this.#broughtIn.get(place);
  }

  #unite(first: number, second: number, rule: string): void {
    const joined = this.#sets.join(first, second);
    if (joined === undefined) return;
    const root = joined === first ? second : first;
    this.#factsOf(root).take(this.#factsOf(joined));
    this.#facts.delete(joined);
    this.#broughtIn.set(joined, rule);
  }

  #rootOf({ key }: IdentityRecord): number {
    return this.#sets.find(this.#places.get(key) as number);
  }

  #factsOf(root: number): ClusterFacts {
    let facts = this.#facts.get(root);
    if (facts === undefined) {
      facts = new ClusterFacts(this.#records[root] as IdentityRecord);
      this.#facts.set(root, facts);
    }
    return facts;
  }
}
