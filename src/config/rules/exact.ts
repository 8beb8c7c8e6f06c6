import type { ExactRule, RuleOptions, SimilarCondition } from './MatchRule.js';

/**
 * Links records that share an identifier of a type, unless too many people share it.
 *
 * @example exact('PHONE', { and: similar('name') })
 */
export function exact(
  type: string,
  options: RuleOptions & { readonly and?: SimilarCondition } = {},
): ExactRule {
  const name = `exact-${type.toLowerCase().replaceAll('_', '-')}`;
  return { kind: 'exact', type, name, priority: 0, ...options };
}
