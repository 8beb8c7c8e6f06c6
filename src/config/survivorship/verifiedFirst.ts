import type { SurvivorshipRule } from './SurvivorshipRule.js';

/** Prefers values that their source has proven; see `emailVerified` and `phoneVerified` of profiles. */
export function verifiedFirst(): SurvivorshipRule {
  return { kind: 'verifiedFirst' };
}
