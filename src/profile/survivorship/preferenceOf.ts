import type { SurvivorshipRule } from '../../config/survivorship/SurvivorshipRule.js';
import type { CandidateField, Preference } from './Candidate.js';
import { preferAny } from './preferAny.js';
import { preferFrequent } from './preferFrequent.js';
import { preferLastUpdated } from './preferLastUpdated.js';
import { preferLongest } from './preferLongest.js';
import { preferSources } from './preferSources.js';
import { preferVerified } from './preferVerified.js';

/** The preference that a configured rule stands for. */
export function preferenceOf(rule: SurvivorshipRule, field: CandidateField): Preference {
  switch (rule.kind) {
    case 'lastUpdated':
      return preferLastUpdated;
    case 'mostFrequent':
      return preferFrequent(field);
    case 'sourcePriority':
      return preferSources(rule.sources, field);
    case 'verifiedFirst':
      return preferVerified;
    case 'longest':
      return preferLongest;
    case 'neverEmpty':
      return preferAny;
  }
}
