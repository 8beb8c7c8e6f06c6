import type { JourneyEntry } from '../journeys/journeyShape.js';
import type { WithSettings } from '../settings/WithSettings.js';
import type { InterventionEntry } from './interventionShape.js';

/** What `intervention()` is told. */
export interface InterventionOptions extends Omit<InterventionEntry, 'id' | 'journey' | 'webhook'> {
  /** Made of the journey and the stage when left out: `purchase-stalled-basket`. */
  readonly id?: string;
  /** A configured journey, or its id. */
  readonly journey: string | Pick<JourneyEntry, 'id'>;
  /** Where it is told who is due. */
  readonly webhook?: WithSettings<NonNullable<InterventionEntry['webhook']>>;
}

/**
 * A deliberate act in a journey, with a control group to measure it against.
 *
 * @example
 * intervention({
 *   journey: 'purchase',
 *   when: stalled('basket', '2h'),
 *   holdoutShare: 0.1,
 *   outcome: reached('bought', within('7d')),
 * })
 */
export function intervention(options: InterventionOptions): WithSettings<InterventionEntry> {
  const journey = typeof options.journey === 'string' ? options.journey : options.journey.id;
  const id = `${journey}-${options.when.kind}-${options.when.stage}`;
  return { id, ...options, journey };
}
