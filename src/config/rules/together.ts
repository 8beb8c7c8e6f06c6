import type { PersonAttribute, RuleOptions, TogetherRule } from './MatchRule.js';

/**
 * Links records that agree in several attributes at once, the name always among them.
 *
 * @example together(['name', 'birthDate', 'postalCode'])
 */
export function together(
  attributes: readonly PersonAttribute[],
  options: RuleOptions = {},
): TogetherRule {
  const words = attributes.map((one) => one.replaceAll(/[A-Z]/g, (letter) => `-${letter}`));
  const name = `together-${words.join('-').toLowerCase()}`;
  return { kind: 'together', attributes: [...attributes], name, priority: 0, ...options };
}
