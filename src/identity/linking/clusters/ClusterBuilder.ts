import type { Decision } from '../../decisions/Decision.js';
import type { IdentityRecord } from '../../IdentityRecord.js';
import type { LinkRules } from '../LinkRules.js';
import { ClusterFacts, type Objection } from './ClusterFacts.js';
import { DecidedSets } from './DecidedSets.js';
import type { LinkMatch } from './LinkMatch.js';

/** What joined a record to others. */
export interface Cause {
  /** `rule:<name>`, `import:<name>` or `user:<actor>`. */
  readonly linkedBy: string;
  readonly match?: LinkMatch;
}

/**
 * Joins records into clusters: those that people put together, then one link after the other, unless
 * something stands against it.
 */
export class ClusterBuilder {
  readonly #records: readonly IdentityRecord[];
  readonly #rules: LinkRules;
  readonly #sets: DecidedSets;
  readonly #places: ReadonlyMap<string, number>;
  readonly #facts = new Map<number, ClusterFacts>();
  readonly #broughtIn = new Map<number, Cause>();

  /** The order of the records decides which of two that are joined was brought in. */
  constructor(
    records: readonly IdentityRecord[],
    rules: LinkRules,
    decisions: readonly Decision[],
  ) {
    this.#records = records;
    this.#rules = rules;
    this.#places = new Map(records.map(({ key }, place) => [key, place]));
    this.#sets = new DecidedSets(this.#places, decisions, (joined, root, { actor }) =>
      this.#take(joined, root, { linkedBy: `user:${actor}` }),
    );
  }

  /** Joins the clusters of two records, or answers what stands against it: what is known of them, or a person's decision. */
  join(
    a: IdentityRecord,
    b: IdentityRecord,
    { linkedBy, match, isWeighed }: Cause & { readonly isWeighed: boolean },
  ): Objection | 'decided' | undefined {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first === second) return undefined;
    if (this.#sets.areApart(first, second)) return 'decided';
    const [facts, others] = [this.#factsOf(first), this.#factsOf(second)];
    const objection = isWeighed
      ? facts.limitReachedWith(others, this.#rules)
      : facts.objectionTo(others, this.#rules);
    if (objection === undefined) this.#unite(first, second, { linkedBy, ...(match && { match }) });
    return objection;
  }

  /** The first two of some records whose clusters hold values of all of the types, and share none. */
  findUnlike(
    records: readonly IdentityRecord[],
    types: readonly string[],
  ): [IdentityRecord, IdentityRecord] | undefined {
    const heads = new Map(records.map((record) => [this.rootOf(record), record]));
    const roots = [...heads.keys()];
    for (const [at, root] of roots.entries()) {
      const other = roots
        .slice(0, at)
        .find((one) => this.#factsOf(one).differsInAll(this.#factsOf(root), types));
      if (other === undefined) continue;
      return [heads.get(other) as IdentityRecord, heads.get(root) as IdentityRecord];
    }
    return undefined;
  }

  /** Joins a record with the one, by its key, that its source merged it into. */
  joinMerged(record: IdentityRecord, into: string): void {
    const target = this.#places.get(into);
    if (target === undefined) return;
    const cause = { linkedBy: 'rule:source-merge' };
    this.#unite(this.#sets.find(target), this.rootOf(record), cause);
  }

  /** The place of the record that stands for a record's cluster. */
  rootAt(place: number): number {
    return this.#sets.find(place);
  }

  /** The same for a record. */
  rootOf({ key }: IdentityRecord): number {
    return this.#sets.find(this.#places.get(key) as number);
  }

  /** What joined the record at a place to those before it. */
  causeAt(place: number): Cause | undefined {
    return this.#broughtIn.get(place);
  }

  #unite(first: number, second: number, cause: Cause): void {
    const joined = this.#sets.join(first, second);
    if (joined === undefined) return;
    this.#take(joined, joined === first ? second : first, cause);
  }

  #take(joined: number, root: number, cause: Cause): void {
    this.#factsOf(root).take(this.#factsOf(joined));
    this.#facts.delete(joined);
    this.#broughtIn.set(joined, cause);
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
