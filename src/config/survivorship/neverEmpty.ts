import type { SurvivorshipRule } from './SurvivorshipRule.js';

/** Prefers any value to none: without it, a record that comes first by other rules can empty the attribute. */
export function neverEmpty(): SurvivorshipRule {
  return { kind: 'neverEmpty' };
}
