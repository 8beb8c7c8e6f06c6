import type { Duration } from '../journeys/duration.js';
import type { OutcomeWindow } from './within.js';

/** That a customer reaches a stage in time. */
export interface ReachedOutcome {
  readonly kind: 'reached';
  readonly stage: string;
  readonly within: Duration;
}

/**
 * What an intervention is to bring about: that the customer reaches a stage in time.
 *
 * @example reached('bought', within('7d'))
 */
export function reached(stage: string, window: OutcomeWindow): ReachedOutcome {
  return { kind: 'reached', stage, ...window };
}
