import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { SurvivorshipConfig } from '../../config/survivorshipShape.js';

/** Reports survivorship rules that name sources which are not there. */
export function checkSurvivorshipSources(
  survivorship: SurvivorshipConfig,
  sourceNames: readonly string[],
  problems: ConfigProblem[],
): void {
  for (const [attribute, rules] of Object.entries(survivorship)) {
    for (const [place, rule] of (rules ?? []).entries()) {
      if (rule.kind !== 'sourcePriority') continue;
      for (const name of rule.sources.filter((one) => !sourceNames.includes(one))) {
        problems.push({
          path: `survivorship.${attribute}.${place}`,
          message: `expected names of sources, of ${sourceNames.join(', ')}; found ${name}`,
        });
      }
    }
  }
}
