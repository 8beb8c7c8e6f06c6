import type { SurvivorshipRule } from './SurvivorshipRule.js';

/** Prefers the record that its source changed last; a record without a date comes last. */
export function lastUpdated(): SurvivorshipRule {
  return { kind: 'lastUpdated' };
}
