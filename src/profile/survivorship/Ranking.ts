import type { Candidate, Preference } from './Candidate.js';
import type { RankingRule } from './RankingRule.js';

/** What decides where no rule can: that the outcome does not depend on the order of the records. */
const LAST_RESORT = 'recordOrder';
const UNOPPOSED = 'unopposed';

/** The values of an attribute: the first rule that tells two of them apart decides between them. */
export class Ranking<T> {
  readonly #candidates: readonly Candidate<T>[];
  readonly #rules: readonly RankingRule[];
  #preferences: readonly Preference[] | undefined;
  #ranked: readonly Candidate<T>[] | undefined;

  constructor(candidates: readonly Candidate<T>[], rules: readonly RankingRule[]) {
    this.#candidates = candidates;
    this.#rules = rules;
  }

  /** The one that comes first; most ask for no other, and need no order of the rest. */
  get best(): Candidate<T> | undefined {
    let best: Candidate<T> | undefined;
    for (const one of this.#candidates) {
      if (best === undefined || this.#compare(one, best) < 0) best = one;
    }
    return best;
  }

  /** All of them, best first. */
  get ranked(): readonly Candidate<T>[] {
    this.#ranked ??= [...this.#candidates].sort((a, b) => this.#compare(a, b));
    return this.#ranked;
  }

  /** The kind of the rule that put the best one first; `unopposed` where no record says anything else. */
  get rule(): string {
    const [best] = this.ranked;
    if (best === undefined) return UNOPPOSED;
    const others = this.ranked.filter(({ text }) => text !== best.text && text !== '');
    // Only where no other value opposes it does another spelling.
    const other = others.find(({ key }) => key !== best.key) ?? others[0];
    if (other === undefined) return UNOPPOSED;
    const place = this.#among().findIndex((prefer) => prefer(best, other) !== 0);
    return this.#rules[place]?.kind ?? LAST_RESORT;
  }

  #compare(a: Candidate<T>, b: Candidate<T>): number {
    for (const prefer of this.#among()) {
      const order = prefer(a, b);
      if (order !== 0) return order;
    }
    return compareRecords(a, b);
  }

  #among(): readonly Preference[] {
    this.#preferences ??= this.#rules.map(({ among }) => among(this.#candidates));
    return this.#preferences;
  }
}

/** By what never changes, the order of the configuration aside. */
function compareRecords(a: Candidate<unknown>, b: Candidate<unknown>): number {
  // Sorting is stable: several values of one record stay in the order in which it lists them.
  return compareTexts(a.source, b.source) || compareTexts(a.recordId, b.recordId);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
