import type { BlockRule } from '../../rules/BlockRule.js';
import type { LinkRules } from '../LinkRules.js';

/** Tells the rules for identifiers of some types: one more for each type that none is about, where such types link. */
export function rulesForTypes({
  rules,
  ruleOfType,
}: LinkRules): (types: Iterable<string>) => readonly BlockRule[] {
  if (ruleOfType === undefined) return () => rules;
  const known = new Set(rules.map(({ type }) => type));
  const further = new Map<string, BlockRule>();
  const ruleOf = (type: string) => {
    const rule = further.get(type) ?? ruleOfType(type);
    further.set(type, rule);
    return rule;
  };
  return (types) => {
    const others = [...new Set(types)].filter((type) => !known.has(type));
    return others.length === 0 ? rules : [...rules, ...others.sort().map(ruleOf)];
  };
}
