import type { PersonAttribute, RuleOptions, SimilarCondition, TogetherRule } from './MatchRule.js';

/**
 * Links records that agree in several attributes at once, the name always among them: written alike
 * where it is one of the attributes, or similar.
 *
 * @example together(['name', 'birthDate', 'postalCode'])
 * @example together(['address'], { and: similar('name') })
 * @example together(['name', 'postalCode'], { unlessDiffering: ['EMAIL', 'PHONE'] })
 */
export function together(
  attributes: readonly PersonAttribute[],
  options: RuleOptions & {
    readonly and?: SimilarCondition;
    /** Identifier types of which the records that agree may hold one value among them, no more. */
    readonly unlessDiffering?: readonly string[];
    /** Identifier types of all of which two customers may not hold values and share none: a father and a son. */
    readonly unlessAllDiffer?: readonly string[];
  } = {},
): TogetherRule {
  const parts =
    options.and === undefined ? attributes : [...attributes, `similar-${options.and.part}`];
  const words = parts.map((one) => one.replaceAll(/[A-Z]/g, (letter) => `-${letter}`));
  const name = `together-${words.join('-').toLowerCase()}`;
  return { kind: 'together', attributes: [...attributes], name, priority: 0, ...options };
}
