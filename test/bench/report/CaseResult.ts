import type { Tally } from '../measure/Tally.js';

/** What came of one case: the first contender is what the others are measured by. */
export interface CaseResult {
  readonly title: string;
  readonly tallies: readonly Tally[];
}
