import type { nameParts, SimilarCondition } from './MatchRule.js';

/** That names agree besides: with small differences of spelling, short forms, initials. */
export function similar(part: (typeof nameParts)[number]): SimilarCondition {
  return { kind: 'similar', part };
}
