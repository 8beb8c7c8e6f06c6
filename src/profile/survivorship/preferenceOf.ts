import type { SurvivorshipRule } from '../../config/survivorship/SurvivorshipRule.js';
import type { Preference, PreferenceAmong } from './Candidate.js';
import { preferAny } from './preferAny.js';
import { preferFrequent } from './preferFrequent.js';
import { preferLastUpdated } from './preferLastUpdated.js';
import { preferLongest } from './preferLongest.js';
import { preferSources } from './preferSources.js';
import { preferVerified } from './preferVerified.js';

/** The preference that a configured rule stands for, among sources in the order of the configuration. */
export function preferenceOf(
  rule: SurvivorshipRule,
  sourceOrder: readonly string[],
): PreferenceAmong {
  switch (rule.kind) {
    case 'lastUpdated':
      return always(preferLastUpdated);
    case 'mostFrequent':
      return preferFrequent;
    case 'sourcePriority':
      return always(preferSources(rule.sources, sourceOrder));
    case 'verifiedFirst':
      return always(preferVerified);
    case 'longest':
      return always(preferLongest);
    case 'neverEmpty':
      return always(preferAny);
  }
}

function always(preference: Preference): PreferenceAmong {
  return () => preference;
}
