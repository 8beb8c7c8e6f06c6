import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ValidConfig } from '../../config/configShape.js';

/** Reports identifier types of match rules and blocked values that the schema does not have. */
export function checkRuleTypes(
  { rules = [], blocked }: ValidConfig['identity'],
  known: ReadonlySet<string>,
  problems: ConfigProblem[],
): void {
  const check = (type: string, path: string) => {
    if (known.has(type)) return;
    const message = `unknown type \`${type}\`; expected one of ${[...known].join(', ')}`;
    problems.push({ path, message });
  };
  for (const [place, rule] of rules.entries()) {
    if (rule.kind === 'exact') check(rule.type, `identity.rules.${place}.type`);
  }
  for (const type of Object.keys(blocked)) check(type, `identity.blocked.${type}`);
}
