import type { SurvivorshipRule } from './SurvivorshipRule.js';

/**
 * Prefers sources in this order, those that are not named last; in the order of the configuration
 * where none is named.
 *
 * @example sourcePriority('crm', 'shop')
 */
export function sourcePriority(...sources: readonly string[]): SurvivorshipRule {
  return { kind: 'sourcePriority', sources: [...sources] };
}
