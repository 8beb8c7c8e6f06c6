import type { Tally } from '../measure/Tally.js';
import type { CaseResult } from './CaseResult.js';

/** The measures by which a case's processor time is told: one question at a time, where it was asked so. */
export function mainTallies({ inTurn, atOnce }: CaseResult): readonly Tally[] {
  return inTurn.length > 0 ? inTurn : atOnce;
}
