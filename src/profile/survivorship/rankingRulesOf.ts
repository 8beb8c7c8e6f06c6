import type { SurvivorshipConfig } from '../../config/survivorshipShape.js';
import type { ProfileRules } from '../ProfileRules.js';
import type { PreferenceAmong } from './Candidate.js';
import { preferenceOf } from './preferenceOf.js';

/** An attribute that may have rules of its own. */
export type RankedAttribute = Exclude<keyof SurvivorshipConfig, 'default'>;

/** A configured rule, ready to choose between the values of a person. */
export interface RankingRule {
  readonly kind: string;
  readonly among: PreferenceAmong;
}

/** By the rules of a gateway: they are the same for every person. */
const known = new WeakMap<ProfileRules, Map<RankedAttribute, readonly RankingRule[]>>();

/** The rules of an attribute, in the order in which they are asked. */
export function rankingRulesOf(
  rules: ProfileRules,
  attribute: RankedAttribute,
): readonly RankingRule[] {
  let byAttribute = known.get(rules);
  if (byAttribute === undefined) {
    byAttribute = new Map();
    known.set(rules, byAttribute);
  }
  let ready = byAttribute.get(attribute);
  if (ready === undefined) {
    const { survivorship, sourceOrder } = rules;
    ready = (survivorship[attribute] ?? survivorship.default).map((rule) => ({
      kind: rule.kind,
      among: preferenceOf(rule, sourceOrder),
    }));
    byAttribute.set(attribute, ready);
  }
  return ready;
}
