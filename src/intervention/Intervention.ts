import type { InterventionHook } from '../config/interventions/interventionHookShape.js';
import type { Journey } from '../journey/Journey.js';

/** A configured intervention, ready to be carried out and measured. */
export interface Intervention {
  readonly id: string;
  readonly name: string;
  readonly journey: Journey;
  /** Place of the stage in which customers stall. */
  readonly stage: number;
  readonly stalledAfterMs: number;
  readonly holdoutShare: number;
  /** Place of the stage that customers are to reach. */
  readonly outcomeStage: number;
  readonly outcomeWithinMs: number;
  readonly salt: string;
  readonly campaign: string | undefined;
  readonly minimumSample: number;
  readonly webhook: InterventionHook | undefined;
}
