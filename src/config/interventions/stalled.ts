import type { Duration } from '../journeys/duration.js';

/** Customers who have been in a stage for so long and got no further. */
export interface StalledTrigger {
  readonly kind: 'stalled';
  readonly stage: string;
  readonly after: Duration;
}

/**
 * When a customer gets no further than a stage for so long.
 *
 * @example stalled('basket', '2h')
 */
export function stalled(stage: string, after: Duration): StalledTrigger {
  return { kind: 'stalled', stage, after };
}
