import type { Evidence, PairScore } from '../matching/scoring/PairScore.js';

/** One step of a waterfall: what an attribute tells, in bits. */
export type Step = Evidence;

/** What speaks for and against a pair, from the odds of any two records to those of these. */
export function waterfallOf(score: PairScore | undefined): Step[] {
  if (score === undefined) return [];
  return [
    { attribute: 'prior', level: null, weight: score.priorWeight },
    ...score.evidence.filter(({ level }) => level !== null),
    { attribute: 'household', level: null, weight: score.householdWeight },
  ];
}
