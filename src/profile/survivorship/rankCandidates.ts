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
  const support = new Map<string, number>();
  for (const { key } of candidates) support.set(key, (support.get(key) ?? 0) + 1);
  const preferences = rules.map((rule) => ({
    kind: rule.kind,
    prefer: preferenceOf(rule, { sourceOrder, support }),
  }));
  const decisive = (a: Candidate<T>, b: Candidate<T>) =>
    preferences.find(({ prefer }) => prefer(a, b) !== 0);
  const ranked = [...candidates].sort(
    (a, b) => decisive(a, b)?.prefer(a, b) ?? compareRecords(a, b),
  );
  const [best] = ranked;
  const other = best && ranked.find(({ key, text }) => key !== best.key && text !== '');
  if (best === undefined || other === undefined) return { ranked, rule: UNOPPOSED };
  return { ranked, rule: decisive(best, other)?.kind ?? LAST_RESORT };
}

/** By what never changes, the order of the configuration aside. */
function compareRecords(a: Candidate<unknown>, b: Candidate<unknown>): number {
  const before = (x: string, y: string) => (x === y ? 0 : x < y ? -1 : 1);
  return before(a.source, b.source) || before(a.recordId, b.recordId) || before(a.text, b.text);
}
