import type { BlockRule } from '../../rules/BlockRule.js';
import type { LinkRules } from '../LinkRules.js';
import type { Ties } from './Ties.js';
import { valueText } from './valueText.js';

/**
 * Rules that do not look at what more records of the tenant share than may: of these a group has a few,
 * who would be taken for all.
 */
export function withoutWide(rules: LinkRules, ties: Ties): LinkRules {
  const { ruleOfType, recordsPerValue } = rules;
  const narrowed = (rule: BlockRule): BlockRule => ({
    ...rule,
    sharedOf: (record) =>
      rule
        .sharedOf(record)
        .filter((shared) => ties.sharersOf(valueText(rule, shared)) <= recordsPerValue),
  });
  return {
    ...rules,
    rules: rules.rules.map(narrowed),
    ruleOfType: ruleOfType && ((type) => narrowed(ruleOfType(type))),
  };
}
