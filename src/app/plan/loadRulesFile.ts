import { ConfigError } from '../../config/ConfigError.js';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import { checkShape } from '../../config/checkShape.js';
import type { ValidConfig } from '../../config/configShape.js';
import { identityShape } from '../../config/identityShape.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { checkRuleTypes } from './checkRuleTypes.js';
import { loadConfigFile } from './loadConfigFile.js';
import type { GatewayPlan } from './planGateway.js';

/** Settings by which the identifiers in the store were normalised: other ones cannot be tried on them. */
const NORMALISATION = ['region', 'emailLocalPart'] as const;

/**
 * Loads rules to be tried: a list of match rules, which takes the place of the configuration's, or a
 * whole section `identity`. Throws a `ConfigError` with every problem.
 */
export async function loadRulesFile(
  path: string,
  { config, identifierTypes }: GatewayPlan,
): Promise<ValidConfig['identity']> {
  const { raw, problems: found } = await loadConfigFile(path);
  const problems = [...found];
  const section = sectionOf(raw, config.identity, problems);
  const identity =
    section === undefined
      ? undefined
      : checkShape(identityShape, section, 'identity', (at, message) =>
          problems.push({ path: at, message }),
        );
  if (identity !== undefined) checkRuleTypes(identity, new Set(identifierTypes), problems);
  if (problems.length > 0 || identity === undefined) throw new ConfigError(problems);
  return identity;
}

function sectionOf(
  raw: unknown,
  identity: ValidConfig['identity'],
  problems: ConfigProblem[],
): Record<string, unknown> | undefined {
  if (Array.isArray(raw)) return { ...identity, rules: raw };
  if (!isPlainObject(raw)) {
    const message =
      'expected a list of rules, or a section such as { rules: [ … ] }, as default export';
    problems.push({ path: 'identity', message });
    return undefined;
  }
  for (const name of NORMALISATION) {
    if (raw[name] === undefined || raw[name] === identity[name]) continue;
    const message = `expected ${identity[name]} as configured: the store's identifiers were normalised so`;
    problems.push({ path: `identity.${name}`, message });
  }
  const { region, emailLocalPart } = identity;
  return { region, emailLocalPart, ...raw };
}
