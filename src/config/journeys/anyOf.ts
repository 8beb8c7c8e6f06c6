import type { AnyOfCondition, Condition } from './Condition.js';

/**
 * An interaction that fits any of several conditions.
 *
 * @example anyOf(event('order_collected'), order({ status: 'COLLECTED' }))
 */
export function anyOf(...conditions: readonly Condition[]): AnyOfCondition {
  const flat = conditions.flatMap((one) => (one.kind === 'anyOf' ? one.conditions : [one]));
  return { kind: 'anyOf', conditions: flat };
}
