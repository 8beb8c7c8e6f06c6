import type { SurvivorshipRule } from '../../config/survivorship/SurvivorshipRule.js';
import type { Candidate } from './Candidate.js';
import { preferenceOf } from './preferenceOf.js';

/** Candidates, best first, and what put the best one there. */
export interface Ranking<T> {
  readonly ranked: readonly Candidate<T>[];
  /** The kind of the rule that decided; `unopposed` where no record says anything else. */
  readonly rule: string;
}

/** What decides where no rule can: that the outcome does not depend on the order of the records. */
const LAST_RESORT = 'recordOrder';
const UNOPPOSED = 'unopposed';

/** Orders the values of an attribute: the first rule that tells two of them apart decides between them. */
export function rankCandidates<T>(
  candidates: readonly Candidate<T>[],
  rules: readonly SurvivorshipRule[],
  sourceOrder: readonly string[],
): Ranking<T> {
  if (candidates.length < 2) return { ranked: candidates, rule: UNOPPOSED };
  const preferences = rules.map((rule) => preferenceOf(rule, { sourceOrder, candidates }));
  const ranked = [...candidates].sort((a, b) => {
    for (const prefer of preferences) {
      const order = prefer(a, b);
      if (order !== 0) return order;
    }
    return compareRecords(a, b);
  });
  return {
    ranked,
    get rule() {
      const [best] = ranked;
      if (best === undefined) return UNOPPOSED;
      const others = ranked.filter(({ text }) => text !== best.text && text !== '');
      // Only where no other value opposes it does another spelling.
      const other = others.find(({ key }) => key !== best.key) ?? others[0];
      if (other === undefined) return UNOPPOSED;
      const place = preferences.findIndex((prefer) => prefer(best, other) !== 0);
      return rules[place]?.kind ?? LAST_RESORT;
    },
  };
}

/** By what never changes, the order of the configuration aside. */
function compareRecords(a: Candidate<unknown>, b: Candidate<unknown>): number {
  const before = (x: string, y: string) => (x === y ? 0 : x < y ? -1 : 1);
  // Sorting is stable: several values of one record stay in the order in which it lists them.
  return before(a.source, b.source) || before(a.recordId, b.recordId);
}
