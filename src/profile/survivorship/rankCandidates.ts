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
  const preferences = rules.map((rule) => ({
    kind: rule.kind,
    prefer: preferenceOf(rule, { sourceOrder, candidates }),
  }));
  const decisive = (a: Candidate<T>, b: Candidate<T>) =>
    preferences.find(({ prefer }) => prefer(a, b) !== 0);
  const ranked = [...candidates].sort(
    (a, b) => decisive(a, b)?.prefer(a, b) ?? compareRecords(a, b, sourceOrder),
  );
  return {
    ranked,
    get rule() {
      const [best] = ranked;
      const other = best && ranked.find(({ key, text }) => key !== best.key && text !== '');
      if (best === undefined || other === undefined) return UNOPPOSED;
      return decisive(best, other)?.kind ?? LAST_RESORT;
    },
  };
}

function compareRecords(
  a: Candidate<unknown>,
  b: Candidate<unknown>,
  sourceOrder: readonly string[],
): number {
  const bySource = sourceOrder.indexOf(a.source) - sourceOrder.indexOf(b.source);
  if (bySource !== 0) return bySource;
  // Sorting is stable: several values of one record stay in the order in which it lists them.
  if (a.recordId === b.recordId) return 0;
  return a.recordId < b.recordId ? -1 : 1;
}
