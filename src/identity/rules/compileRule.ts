import type { MatchRule } from '../../config/rules/MatchRule.js';
import { assertNever } from '../../lib/assertNever.js';
import type { BlockRule } from './BlockRule.js';
import { compileExact } from './compileExact.js';
import { compileTogether } from './compileTogether.js';

/** Readies a match rule of any kind. */
export function compileRule(
  rule: MatchRule,
  peopleOf: (type: string) => number,
  isBlocked: (type: string, value: string) => boolean,
): BlockRule {
  switch (rule.kind) {
    case 'exact':
      return compileExact(rule, peopleOf(rule.type), isBlocked);
    case 'together':
      return compileTogether(rule);
    default:
      return assertNever(rule);
  }
}
