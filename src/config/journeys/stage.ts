import type { Condition } from './Condition.js';
import type { Duration } from './duration.js';
import type { StageEntry } from './journeyShape.js';

/** What else can be told of a stage. */
export interface StageOptions {
  /** Whether a customer may go on without it. */
  readonly optional?: boolean;
  /** How long a customer may stay in it; whoever stays longer has stalled. */
  readonly timeLimit?: Duration;
  /** The stages that it follows; the one before it in the list when left out. */
  readonly after?: string | readonly string[];
}

/**
 * A stage of a journey: reached by the first interaction that fits.
 *
 * @example stage('basket', event('cart_updated'), { timeLimit: '2h' })
 */
export function stage(name: string, condition: Condition, options: StageOptions = {}): StageEntry {
  return { name, condition, ...options };
}
