import type { SurvivorshipRule } from './SurvivorshipRule.js';

/** Prefers the longest value: a name in full to an initial. */
export function longest(): SurvivorshipRule {
  return { kind: 'longest' };
}
