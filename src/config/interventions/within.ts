import type { Duration } from '../journeys/duration.js';

/** A stretch of time from the enrolment on. */
export interface OutcomeWindow {
  readonly within: Duration;
}

/**
 * How long after the enrolment an outcome counts.
 *
 * @example reached('bought', within('7d'))
 */
export function within(duration: Duration): OutcomeWindow {
  return { within: duration };
}
