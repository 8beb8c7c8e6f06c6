import type { SurvivorshipConfig } from '../config/survivorshipShape.js';
import type { NormalisationRules } from '../identity/identifiers/normaliseIdentifier.js';

/** By what golden values are chosen; one object for all persons of a gateway. */
export interface ProfileRules {
  readonly survivorship: SurvivorshipConfig;
  readonly normalisation: NormalisationRules;
  /** Names of all sources, in the order of the configuration. */
  readonly sourceOrder: readonly string[];
}
