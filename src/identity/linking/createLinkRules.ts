import type { ValidConfig } from '../../config/configShape.js';
import { defaultRules } from '../../config/rules/defaultRules.js';
import { exact } from '../../config/rules/exact.js';
import type { MatchSettings } from '../matcher/MatchSettings.js';
import { compileRule } from '../rules/compileRule.js';
import type { LinkRules } from './LinkRules.js';

const DEFAULT_PEOPLE = 5;

/** The rules that a configuration yields. */
export function createLinkRules(
  identity: ValidConfig['identity'],
  matching?: MatchSettings,
): LinkRules {
  const { rules, sharingCap, valuesPerCustomer, blocked, ...limits } = identity;
  const peopleOf = (type: string) =>
    typeof sharingCap === 'number' ? sharingCap : (sharingCap[type] ?? DEFAULT_PEOPLE);
  const isBlocked = (type: string, value: string) =>
    blocked[type]?.some((one) => (typeof one === 'string' ? one === value : matches(one, value))) ??
    false;
  const byPriority = [...(rules ?? defaultRules)].sort((a, b) => b.priority - a.priority);
  return {
    ...limits,
    autoLink:
      matching?.autoLink === undefined
        ? undefined
        : { model: matching.model, probability: matching.autoLink },
    rules: byPriority.map((rule) => compileRule(rule, peopleOf, isBlocked)),
    ruleOfType:
      rules === undefined ? (type) => compileRule(exact(type), peopleOf, isBlocked) : undefined,
    valuesPerCustomer: (type) => valuesPerCustomer[type],
  };
}

/** A pattern with the flag `g` goes on where it last stopped, unless told to begin anew. */
function matches(pattern: RegExp, value: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(value);
}
