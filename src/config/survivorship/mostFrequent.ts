import type { SurvivorshipRule } from './SurvivorshipRule.js';

/** Prefers the value that most records have, small differences of spelling aside. */
export function mostFrequent(): SurvivorshipRule {
  return { kind: 'mostFrequent' };
}
